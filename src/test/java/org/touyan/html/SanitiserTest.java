package org.touyan.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touyan.model.Target;

/** Nothing that runs, loads from outside or takes the page's place survives; and what is let through stays as it was checked. */
class SanitiserTest {
  private static final long SEED = Long.getLong("seed", 20261121L);

  @Test
  void no_known_attack_survives() throws IOException {
    List<String> vectors = vectors();
    assertThat(vectors.size()).isGreaterThan(80);
    SoftAssertions all = new SoftAssertions();
    for (String vector : vectors) {
      for (String html : List.of(
          vector,
          "<p>前" + vector + "后</p>",
          "<ul><li>" + vector,
          "<table><tr><td>x" + vector,
          "<table>" + vector)) {
        all.assertThat(Finished.of(html).fault()).as(html).isEmpty();
        all.assertThat(Finished.linked(html, Finished.BELIEVES_ALL).fault())
            .as(html + " (all links believed)")
            .isEmpty();
      }
    }
    all.assertAll();
  }

  @Test
  void what_is_written_is_read_back_as_the_same_tree() throws IOException {
    List<String> pieces = pieces();
    Random random = new Random(SEED);
    for (int i = 0; i < 4000; i++) {
      StringBuilder html = new StringBuilder();
      for (int n = 1 + random.nextInt(30); n > 0; n--)
        html.append(pieces.get(random.nextInt(pieces.size())));
      assertThat(Finished.linked(html.toString(), Finished.BELIEVES_ALL).fault())
          .as("-Dseed=%d, case %d: %s", SEED, i, html)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<script>x</script>|html.unsafe: <script>",
        "<p onclick=x>y</p>|html.unsafe: onclick=",
        "<font onclick=x>y</font>|html.unsafe: onclick=",
        "<a href='JavaScript:x'>y</a>|html.unsafe: JavaScript:x",
        "<iframe src=x></iframe>|html.unsafe: <iframe>",
        "<form>x</form>|html.unsafe: <form>",
        "<font>x</font><font>y</font>|html.removed: <font>",
        "<svg></svg>|html.removed: <svg>",
        "<input type=text>|html.removed: <input>",
      })
  void the_author_is_told_once_what_was_taken_out(String html, String finding) {
    assertThat(Finished.of(html).findings()).contains(finding).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<p style='color:red'>x</p>|<p>x</p>",
        "<font>x</font>|x",
        "<p class='a ty-x b_1 \"'>x</p>|<p class=\"a b_1\">x</p>",
        "<p id='三个一'>x</p>|<p id=\"三个一\">x</p>",
        "<p id='ty-a'>x</p><a href='#ty-a'>y</a>|<p id=\"c-ty-a\">x</p><a href=\"#c-ty-a\">y</a>",
        "<p id=a>1</p><p id=a>2</p><p id=a-2>3</p><p id=a>4</p>|<p id=\"a\">1</p><p id=\"a-2\">2</p><p id=\"a-2-2\">3</p><p id=\"a-3\">4</p>",
        "<p id='a b\"<'>x</p>|<p id=\"ab\">x</p>",
        "<ol start=3 type=a><li>x</li></ol>|<ol start=\"3\" type=\"a\"><li>x</li></ol>",
        "<ol start='3;'><li>x</li></ol>|<ol><li>x</li></ol>",
        "<input type=checkbox checked name=x>|<input type=\"checkbox\" disabled checked>",
        "<p lang=en dir=ltr title='a \"b\" &amp;'>x &lt; y</p>|<p lang=\"en\" dir=\"ltr\" title=\"a &quot;b&quot; &amp;\">x &lt; y</p>",
        "<div role=note aria-label=x>y</div>|<div role=\"note\" aria-label=\"x\">y</div>",
        "<p>a<!-- b -->c</p>|<p>ac</p>",
      })
  void small_things_come_out_as_they_should(String html, String expected) {
    assertThat(Finished.of(html).html()).isEqualTo(expected);
  }

  @Test
  void line_breaks_in_listings_stay() {
    assertThat(Finished.of("<pre>&#10;&#10;a</pre>").html()).isEqualTo("<pre>\n\na</pre>");
    assertThat(Finished.of("<pre>x<br>\ny</pre>").html()).isEqualTo("<pre>x<br>\ny</pre>");
  }

  /** Without the elements that swallow what follows, so that the nesting goes deep. */
  @Test
  void badly_nested_markup_comes_to_rest() {
    String[] names =
        ("p h1 ul li dl dt dd table caption tbody tr th td blockquote pre code em b a div span details summary ruby rt"
                + " svg math mtext form button font center nobr marquee body html select option video img hr br main col")
            .split(" ");
    Random random = new Random(SEED);
    for (int i = 0; i < 3000; i++) {
      StringBuilder html = new StringBuilder();
      for (int n = 2 + random.nextInt(40); n > 0; n--) {
        String name = names[random.nextInt(names.length)];
        int kind = random.nextInt(8);
        if (kind == 7) html.append(random.nextBoolean() ? "字" : "\n");
        else
          html.append(kind < 4 ? "<" : "</")
              .append(name)
              .append(kind == 0 ? " id=a href=x src=y onclick=z>" : ">");
      }
      assertThat(Finished.linked(html.toString(), Finished.BELIEVES_ALL).fault())
          .as("-Dseed=%d, case %d: %s", SEED, i, html)
          .isEmpty();
    }
  }

  @Test
  void depth_costs_no_java_stack_and_is_cut() {
    String deep =
        "<div>".repeat(20_000) + "文字" + "</div>".repeat(20_000) + "<blockquote>".repeat(300) + "尾";
    Finished finished = Finished.of(deep);
    assertThat(finished.html()).contains("文字", "尾");
    assertThat(finished.fault()).isEmpty();
    assertThat(finished.findings()).anyMatch(finding -> finding.startsWith("html.removed: > 200"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>",
        "<a href=x>",
        "<p><b>",
        "<table>",
        "<table><tr><td>",
        "<ul><li>",
        "<font>",
        "<svg>",
        "<b><p>",
        "</p>",
        "<",
        "&",
        "<!--",
        "<a><table>",
        "<ruby><rt>",
        "<dl><dd>",
        "<p id=a>"
      })
  void a_long_row_of_the_same_is_finished_soon(String piece) {
    String html = piece.repeat(200_000 / piece.length());
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
      Finished finished = Finished.linked(html, Map.of("x", new Target.Page("b.html", "", "乙")));
      assertThat(finished.fault()).isEmpty();
    });
  }

  private static List<String> vectors() throws IOException {
    List<String> found = new ArrayList<>();
    for (String line :
        Files.readAllLines(Path.of("src/test/corpus/xss.txt"), StandardCharsets.UTF_8)) {
      if (line.isEmpty() || line.startsWith("#")) continue;
      found.add(
          line.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r").replace("\\0", "\0"));
    }
    return found;
  }

  /** Pieces of markup that parsers disagree about. */
  private static List<String> pieces() throws IOException {
    List<String> pieces = new ArrayList<>(vectors());
    String names =
        "p h1 h2 ul ol li dl dt dd table caption thead tbody tr td th blockquote pre code em strong b i a div span section"
            + " details summary ruby rt rp label sub svg math style title form button select option font center nobr template"
            + " textarea object marquee mtext foreignObject body html table table td p a li";
    for (String name : names.split(" ")) {
      pieces.add("<" + name + ">");
      pieces.add("<" + name + " id=a class='b c' title='\"<x>&amp;'>");
      pieces.add("</" + name + ">");
      pieces.add("</" + name + ">");
    }
    pieces.addAll(List.of(
        "文字",
        " ",
        "\n",
        "<br>",
        "<hr>",
        "<img src=a.png alt=图>",
        "<input type=checkbox>",
        "&nbsp;",
        "&lt;b&gt;",
        "<!--",
        "-->",
        "\0",
        "\r"));
    return pieces;
  }
}
