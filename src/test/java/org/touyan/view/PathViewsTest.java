package org.touyan.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touyan.model.PageNode;
import org.touyan.model.page.Detail;
import org.touyan.model.page.LinkView;
import org.touyan.model.page.PageView;
import org.touyan.testing.Linked;

class PathViewsTest {
  /** A goose with its number takes this much room, and a phone leaves this much for a formation. */
  private static final int GOOSE_WIDTH = 44;

  private static final int GOOSE_HEIGHT = 50;
  private static final int PHONE_WIDTH = 288;

  private static Detail.Path path(String head) {
    Linked site = Linked.of(
        "== a.md\n甲\n== b.md\n乙\n== c.md\n丙\n== d.md\n丁\n== paths/p.md\n---\n" + head + "\n---\n");
    return (Detail.Path) view(site, "paths/p.md").detail();
  }

  private static PageView view(Linked site, String path) {
    PageNode page = site.page(path);
    return site.views().page(page, site.body(page));
  }

  private static List<String> bands(Detail.Path path) {
    return path.bands().stream()
        .map(band ->
            band.title() + band.steps().stream().map(Detail.StepView::pageId).toList())
        .toList();
  }

  @Test
  void steps_stand_in_bands_by_due_time_and_one_without_follows_the_step_before() {
    Detail.Path path =
        path("steps: [{ref: a, due: +7d}, {ref: b}, {ref: c, due: +8d}, {ref: d, due: +91d}]");
    assertThat(bands(path)).containsExactly("第一周[a, b]", "第一个月[c]", "以后[d]");
    path = path("steps: [{ref: a, due: +90d}, {ref: b, due: 2027-01-01}, {ref: c, due: +3d}]");
    assertThat(bands(path)).containsExactly("第一周[c]", "第一季度[a]", "以后[b]");
    assertThat(bands(path("steps: [a, b]")))
        .as("nothing to tell bands by")
        .containsExactly("[a, b]");
  }

  @Test
  void the_tally_says_what_must_be_done_and_how_many_of_the_choices() {
    assertEquals("必学 2 步", path("steps: [a, b]").tally());
    assertEquals("必学 1 步，选学 2 步里做 1 步", path("""
            groups: [{id: g, title: 选, rule: 1-of}]
            steps: [a, {ref: b, need: choice, group: g}, {ref: c, need: choice, group: g}]""").tally());
    assertEquals("必学 1 步，选学 1 步", path("steps: [a, {ref: b, need: choice}]").tally());
    assertEquals("选学 1 步", path("steps: [{ref: b, need: choice}]").tally());
  }

  @ParameterizedTest
  @CsvSource({"1,0,1", "3,0,1", "6,2,1", "9,2,2", "25,0,5", "25,8,6", "0,4,1", "0,7,2"})
  void every_step_flies_once_in_formations_that_a_phone_can_show(
      int must, int choice, int formations) {
    StringBuilder site = new StringBuilder();
    StringBuilder steps = new StringBuilder();
    for (int i = 1; i <= must + choice; i++) {
      site.append("== s").append(i).append(".md\n文\n");
      steps.append("\n  - {ref: s").append(i).append(i <= must ? "}" : ", need: choice}");
    }
    site.append("== paths/p.md\n---\nsteps:").append(steps).append("\n---\n");
    Detail.Path path =
        (Detail.Path) view(Linked.of(site.toString()), "paths/p.md").detail();
    assertThat(path.flight()).hasSize(formations);
    assertThat(path.flight().stream()
            .flatMap(one -> one.geese().stream())
            .map(Detail.GooseView::number))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, must + choice).boxed().toList());
    for (Detail.FormationView formation : path.flight()) check(formation);
  }

  private static void check(Detail.FormationView formation) {
    assertThat(formation.width()).isLessThanOrEqualTo(PHONE_WIDTH);
    List<Detail.GooseView> geese = formation.geese();
    assertThat(geese.stream().filter(Detail.GooseView::lead)).as("one in front").hasSize(1);
    for (int i = 0; i < geese.size(); i++) {
      Detail.GooseView goose = geese.get(i);
      assertThat(goose.x()).isBetween(0, formation.width() - GOOSE_WIDTH);
      assertThat(goose.y()).isBetween(0, formation.height() - GOOSE_HEIGHT);
      if (goose.lead())
        assertThat(geese).as("nobody before the first").noneMatch(one -> one.x() > goose.x());
      for (Detail.GooseView other : geese.subList(i + 1, geese.size())) {
        if (other.must() == goose.must())
          assertThat(other.number() > goose.number())
              .as("%s and %s are numbered from left to right", goose, other)
              .isEqualTo(other.x() > goose.x());
        assertThat(Math.abs(goose.x() - other.x()) >= GOOSE_WIDTH
                || Math.abs(goose.y() - other.y()) >= GOOSE_HEIGHT)
            .as("%s and %s keep clear of each other", goose, other)
            .isTrue();
      }
    }
  }

  @Test
  void a_post_keeps_its_checklists_apart_and_sees_only_its_own_items() {
    Linked site = Linked.of("""
        == roles.yml
        levels: [{id: cun, label: 村}]
        posts: [{id: exec, label: 执委}, {id: chair, label: 主席, includes: [exec]}]
        roles: ["cun:exec"]
        == checklists/a.md
        ---
        trigger: monthly
        roles: ["cun:exec"]
        ---
        - [ ] 大家的 {due=+3d}
        - [ ] 主席的 {role="cun:chair"}
        - [ ] 执委的 {role="*:exec"}
        == checklists/b.md
        ---
        trigger: appointed
        roles: ["cun:exec"]
        ---
        - [ ] 另一件
        """);
    Detail.RoleHome home = site.views().own().stream()
        .filter(page -> page.layout().equals("role"))
        .map(page -> (Detail.RoleHome) page.detail())
        .findFirst()
        .orElseThrow();
    assertThat(home.duties().stream()
            .map(duty -> duty.pageId()
                + duty.when()
                + duty.items().stream().map(Detail.DutyItem::text).toList()))
        .containsExactly("checklists/a每月[大家的, 执委的]", "checklists/b从上任起[另一件]");
  }

  @Test
  void a_lesson_is_marked_among_the_lessons_by_its_place_and_not_by_its_title() {
    Linked site = Linked.of("""
        == courses/c/index.md
        # 课程
        == courses/c/1.md
        ---
        title: 同名
        ---
        == courses/c/2.md
        ---
        title: 同名
        ---
        """);
    Detail.Course course = (Detail.Course) view(site, "courses/c/2.md").detail();
    assertThat(course.lessons().stream().map(LinkView::current)).containsExactly(false, true);
  }
}
