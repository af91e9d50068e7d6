package org.touyan.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touyan.model.Body;
import org.touyan.model.DocType;

class ItemsTest {
  @Test
  void items_of_a_checklist_carry_what_is_written_behind_them() {
    Pages.Result page = Pages.parse(DocType.CHECKLIST, """
        - [ ] 走访 **三户** {#zoufang due=+7d role=cun:chair evidence=照片 link=explainers/a.md}
        - [x] 建台账 {due=2026年11月2日}
        - [ ] 建台账
        """);
    assertThat(page.findings()).isEmpty();
    assertThat(page.html()).isEqualTo("""
        <ul>
        <li class="task" data-item="zoufang" data-due="+7d" data-role="cun:chair" data-evidence="photo"\
         data-link="explainers/a.md"><input type="checkbox" disabled> 走访 <strong>三户</strong></li>
        <li class="task" data-item="建台账" data-due="2026-11-02"><input type="checkbox" disabled checked> 建台账</li>
        <li class="task" data-item="建台账-2"><input type="checkbox" disabled> 建台账</li>
        </ul>
        """);
    assertThat(page.body().orElseThrow().items())
        .extracting(
            Body.Item::id, Body.Item::text, Body.Item::due, item -> item.at().line())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("zoufang", "走访 三户", "+7d", 1),
            org.assertj.core.groups.Tuple.tuple("建台账", "建台账", "2026-11-02", 2),
            org.assertj.core.groups.Tuple.tuple("建台账-2", "建台账", "", 3));
  }

  @Test
  void what_is_wrong_with_an_item_is_said_with_its_line() {
    Pages.Result page = Pages.parse(DocType.CHECKLIST, """
        - [ ] a {#x due=7d}
        - [ ] b {#x role=cun evidence=video when=now}
        - [ ] c {due=2026-02-30}
        - [ ] d {#x，due=+7d}
        """);
    assertThat(page.findings())
        .containsExactly(
            "a.md:1:1 markdown.item-bad due, 7d",
            "a.md:2:1 markdown.item-bad evidence, video",
            "a.md:2:1 markdown.item-bad role, cun",
            "a.md:2:1 markdown.item-bad when, when=now",
            "a.md:2:1 markdown.item-duplicate x",
            "a.md:3:1 markdown.item-bad due, 2026-02-30",
            "a.md:4:1 markdown.item-bad {}, {#x，due=+7d}");
  }

  @Test
  void an_id_that_no_record_would_take_gives_way_to_one_made_from_the_words() {
    Pages.Result page = Pages.parse(
        DocType.CHECKLIST,
        "- [ ] 短 {#" + "x".repeat(100) + "}\n- [ ] 长 {#" + "y".repeat(101) + "}\n");
    assertThat(page.findings()).containsExactly("a.md:2:1 markdown.item-bad #, " + "y".repeat(101));
    assertThat(page.body().orElseThrow().items())
        .extracting(Body.Item::id)
        .containsExactly("x".repeat(100), "长");
  }

  @Test
  void a_checklist_without_items_is_an_error() {
    assertThat(Pages.parse(DocType.CHECKLIST, "- 项\n").findings())
        .containsExactly("a.md markdown.no-items ");
  }

  @Test
  void tasks_elsewhere_are_items_only_with_attributes() {
    Pages.Result page = Pages.parse(DocType.PAGE, "- [ ] 一\n- [X] 二 {#er}\n- [y] 三\n");
    assertThat(page.html()).isEqualTo("""
        <ul>
        <li class="task"><input type="checkbox" disabled> 一</li>
        <li class="task" data-item="er"><input type="checkbox" disabled checked> 二</li>
        <li>[y] 三</li>
        </ul>
        """);
    assertThat(page.body().orElseThrow().items())
        .extracting(Body.Item::id)
        .isEqualTo(List.of("er"));
  }
}
