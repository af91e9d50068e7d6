package org.touyan.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touyan.diag.Code;
import org.touyan.diag.Position;
import org.touyan.diag.Severity;

class WorkersTest {
  private static final List<Integer> THINGS = IntStream.range(0, 200).boxed().toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void results_come_in_the_order_of_the_things(int jobs) {
    List<Integer> out = new ArrayList<>();
    try (Workers workers = new Workers(jobs)) {
      workers.inOrder(
          THINGS,
          thing -> {
            for (int i = 0; i < (200 - thing) * 50; i++)
              Thread.onSpinWait(); // the first ones take longest
            return thing * 2;
          },
          out::add);
    }
    assertThat(out).isEqualTo(THINGS.stream().map(thing -> thing * 2).toList());
  }

  @Test
  void only_a_few_results_wait_for_the_sink() {
    AtomicInteger begun = new AtomicInteger();
    List<Integer> ahead = new ArrayList<>();
    try (Workers workers = new Workers(2)) {
      workers.inOrder(
          THINGS,
          thing -> begun.incrementAndGet(),
          result -> ahead.add(begun.get() - ahead.size()));
    }
    assertThat(Collections.max(ahead)).isLessThanOrEqualTo(2 * 4 + 1);
  }

  @Test
  void a_fault_of_the_work_ends_it_as_it_is() {
    try (Workers workers = new Workers(3)) {
      assertThatThrownBy(() -> workers.inOrder(
              THINGS,
              thing -> {
                if (thing == 50) throw new IllegalStateException("fifty");
                return thing;
              },
              result -> {}))
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage("fifty");
    }
  }

  @Test
  void findings_are_given_back_once_each_in_reading_order_whoever_came_first() {
    Diagnostics found = new Diagnostics();
    found.report(Code.PAGE_EXPIRED, Position.file("b.md"), "x");
    found.report(Code.LINK_UNSAFE, new Position("a.md", 10, 2), "x");
    found.report(Code.LINK_UNSAFE, new Position("a.md", 9, 2), "x");
    found.report(Code.LINK_UNSAFE, new Position("a.md", 9, 2), "x");
    found.report(Code.FILE_NUL, Position.file("a.md"));
    assertThat(found.sorted())
        .extracting(one -> one.at().toString())
        .containsExactly("a.md", "a.md:9:2", "a.md:10:2", "b.md");
    assertThat(Diagnostics.count(found.sorted(), Severity.ERROR)).isEqualTo(3);
  }
}
