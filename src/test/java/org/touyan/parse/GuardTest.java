package org.touyan.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vladsch.flexmark.ast.util.Parsing;
import com.vladsch.flexmark.util.data.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.touyan.model.DocType;
import org.touyan.parse.guard.Deadline;
import org.touyan.parse.guard.GuardedText;
import org.touyan.parse.guard.TimeUp;

class GuardTest {
  static Stream<Arguments> shapes() {
    List<DocType> types = List.of(DocType.POLICY, DocType.QUIZ, DocType.CHECKLIST);
    List<Arguments> all = new ArrayList<>();
    HostileShapes.all()
        .forEach((name, text) -> all.add(Arguments.of(name, types.get(all.size() % 3), text)));
    return all.stream();
  }

  /** The time limit of the test is only there so that a hang does not stop the whole run. */
  @ParameterizedTest(name = "{0} ({1})")
  @MethodSource("shapes")
  @Timeout(120)
  void a_hostile_page_gives_a_body_or_a_finding(String name, DocType type, String text) {
    Pages.Result result = Pages.parse(type, text);
    assertThat(result.body().isPresent() || !result.found().isEmpty()).as(name).isTrue();
  }

  @Test
  void deep_quotes_lists_brackets_and_elements_are_refused_with_their_line() {
    assertThat(Pages.parse(DocType.PAGE, "a\n\n" + ">".repeat(101) + "a").findings())
        .containsExactly("a.md:3:1 markdown.too-deep 100");
    assertThat(Pages.parse(DocType.PAGE, "a\n" + "[".repeat(101)).findings())
        .containsExactly("a.md:2:1 markdown.too-deep 100");
    assertThat(Pages.parse(DocType.PAGE, "- ".repeat(101) + "a").findings())
        .containsExactly("a.md:1:1 markdown.too-deep 100");
    assertThat(Pages.parse(DocType.PAGE, "a\n\n" + "<div>".repeat(101)).findings())
        .containsExactly("a.md:3:501 markdown.too-deep 100");
    assertThat(Pages.parse(DocType.PAGE, "*a ".repeat(101) + "b*".repeat(101)).findings())
        .hasSize(1)
        .first()
        .asString()
        .contains("markdown.too-deep 100");
  }

  @Test
  void as_deep_as_the_limit_is_well() {
    for (String text : List.of(
        ">".repeat(100) + "a", "[".repeat(100), "- ".repeat(100) + "a", "<div>".repeat(100))) {
      assertThat(Pages.parse(DocType.PAGE, text).findings()).isEmpty();
    }
  }

  @Test
  void long_runs_are_refused_but_not_in_code() {
    assertThat(Pages.parse(DocType.PAGE, "字" + "\\".repeat(201)).findings())
        .containsExactly("a.md:1:2 markdown.hostile 201, \\");
    assertThat(Pages.parse(DocType.PAGE, "```\n" + "\\".repeat(900) + "\n```\n").findings())
        .isEmpty();
    assertThat(Pages.parse(DocType.PAGE, "姓名：" + "_".repeat(300)).findings()).isEmpty();
  }

  /** A clock that goes on by a millisecond at each look. */
  private static LongSupplier ticking() {
    AtomicLong now = new AtomicLong();
    return () -> now.addAndGet(1_000_000);
  }

  @Test
  void reading_past_the_deadline_stops_a_regular_expression_from_within() {
    GuardedText text = new GuardedText("[" + "\\".repeat(60), new Deadline(ticking(), 50));
    Pattern doubling = new Parsing(new DataSet()).LINK_LABEL;
    assertThatThrownBy(() -> doubling.matcher(text).find()).isInstanceOf(TimeUp.class);
  }

  @Test
  void a_page_that_takes_too_long_is_left_out_and_the_next_one_is_read() {
    MarkdownParser parser = new MarkdownParser(new Limits(100, 300), ticking());
    Pages.Result slow = Pages.parse(parser, DocType.PAGE, "- a\n".repeat(60_000));
    assertThat(slow.body()).isEmpty();
    assertThat(slow.findings()).containsExactly("a.md markdown.too-slow 1");
    assertThat(Pages.parse(parser, DocType.PAGE, "a").html()).isEqualTo("<p>a</p>\n");
  }

  @Test
  void an_interrupt_of_the_caller_is_kept() {
    Thread.currentThread().interrupt();
    assertThat(Pages.html("a")).isEqualTo("<p>a</p>");
    assertThat(Thread.interrupted()).isTrue();
  }
}
