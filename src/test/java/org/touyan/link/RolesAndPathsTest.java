package org.touyan.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.touyan.model.LinkedPath;
import org.touyan.model.PageNode;
import org.touyan.model.RoleFront;
import org.touyan.model.RoleUse;
import org.touyan.testing.Linked;

class RolesAndPathsTest {
  private static final String ROLES = """
      == roles.yml
      levels: [{id: xian, label: 县}, {id: cun, label: 村}]
      posts:
        - {id: chair, label: 主席, includes: [vice, exec]}
        - {id: vice, label: 副主席, includes: [exec]}
        - {id: exec, label: 执委, includes: [chair]}
        - {id: host, label: 主持}
      """;

  private static String page(String name, String header) {
    return "== " + name + ".md\n---\ntitle: " + name + "\n" + header + "\n---\n文字\n";
  }

  private static RoleFront front(Linked site, String key) {
    return site.graph().roles().stream()
        .filter(front -> front.role().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(List<PageNode> pages) {
    return pages.stream().map(PageNode::id).toList();
  }

  @Test
  void a_post_gets_what_the_posts_it_includes_get_even_in_a_circle() {
    Linked site = Linked.of(ROLES + "roles: [\"cun:chair\", \"cun:host\"]\n"
        + page("a", "roles: [\"cun:exec\"]") + page("b", "roles: [\"xian:exec\"]")
        + page("c", "roles: [\"*:vice\"]") + page("d", "roles: [\"cun:*\"]") + page("e", ""));
    RoleFront chair = front(site, "cun:chair");
    assertThat(chair.covers()).containsExactly("cun:chair", "cun:vice", "cun:exec");
    assertThat(ids(chair.pages())).containsExactly("a", "c", "d");
    assertThat(ids(front(site, "cun:host").pages())).containsExactly("d");
    assertThat(site.found().lines())
        .containsExactly(
            "b.md:3:9 page.role-unreached",
            "roles.yml role.without-path",
            "roles.yml role.without-path");
  }

  @Test
  void duties_stand_apart_from_pages_and_paths_come_with_their_role() {
    Linked site = Linked.of(ROLES + page("a", "roles: [\"cun:exec\"]")
        + "== checklists/b.md\n---\ntrigger: monthly\nroles: [\"cun:exec\"]\n---\n- [ ] 做\n"
        + page("paths/p", "roles: [\"cun:exec\"]\nsteps: [a]") + page("paths/q", "steps: [a]"));
    RoleFront exec = front(site, "cun:exec");
    assertThat(ids(exec.pages())).containsExactly("a");
    assertThat(ids(exec.duties())).containsExactly("checklists/b");
    assertThat(exec.paths().stream().map(path -> path.page().id()))
        .containsExactly("paths/p", "paths/q");
    assertThat(site.graph().roles())
        .as("without a list, the posts that paths name")
        .hasSize(1);
  }

  @Test
  void two_roles_never_meet_in_one_file_however_long_or_alike_their_names_are() {
    String longName = "x".repeat(70);
    Linked site = Linked.of("== roles.yml\nlevels: [{id: a-b}, {id: a}, {id: " + longName
        + "}]\nposts: [{id: c}, {id: b-c}, {id: " + longName
        + "}]\nroles: [\"a-b:c\", \"a:b-c\", \"" + longName + ":" + longName + "\"]\n");
    List<String> outputs = site.graph().roles().stream().map(RoleFront::output).toList();
    assertThat(outputs).doesNotHaveDuplicates().hasSize(3).allMatch(path -> path.length() <= 120);
    assertThat(outputs.get(0)).isEqualTo("roles/a-b-c.html");
  }

  @Test
  void a_step_comes_after_the_one_before_unless_its_page_says_otherwise() {
    Linked site = Linked.of(ROLES
        + page("a", "")
        + page("b", "")
        + page("c", "prereq: [a]")
        + page("paths/p", "steps: [a, b, c]"));
    LinkedPath path = site.graph().paths().get(0);
    assertThat(path.steps().stream().map(step -> ids(step.after())))
        .containsExactly(List.of(), List.of("a"), List.of("a"));
  }

  @Test
  void nothing_waits_for_a_page_that_may_be_left_out() {
    Linked site = Linked.of(ROLES
        + page("a", "")
        + page("b", "")
        + page("c", "")
        + page("paths/p", "steps: [a, {ref: b, need: choice}, {ref: c, need: choice}, d]")
        + page("d", ""));
    LinkedPath path = site.graph().paths().get(0);
    assertThat(path.steps().stream().map(step -> ids(step.after())))
        .containsExactly(List.of(), List.of("a"), List.of("a"), List.of("a"));
  }

  @Test
  void hours_fit_when_the_shortest_way_fits_and_the_longest_fills_half_of_them() {
    String site =
        ROLES + page("a", "minutes: 30") + page("b", "minutes: 30") + page("c", "minutes: 60");
    String steps =
        "groups: [{id: g, title: 选, rule: 1-of}]\nsteps: [a, {ref: b, need: choice, group: g}, {ref: c, need: choice, group: g}]";
    assertThat(Linked.of(site + page("paths/p", "hours: 1\n" + steps)).found().lines())
        .as("30 and the shorter choice")
        .isEmpty();
    assertThat(Linked.of(site + page("paths/p", "hours: 4\n" + steps)).found().lines())
        .isEmpty();
    assertThat(Linked.of(site + page("paths/p", "hours: 0.9\n" + steps)).found().lines())
        .containsExactly("paths/p.md path.hours");
    assertThat(Linked.of(site + page("paths/p", "hours: 4.1\n" + steps)).found().lines())
        .containsExactly("paths/p.md path.hours");
  }

  @Test
  void a_role_may_be_meant_for_newcomers_only() {
    Linked site = Linked.of(ROLES + "newDays: 30\n"
        + page("a", "roles: [\"cun:exec new\", \"*:host新任\"]")
        + page("paths/p", "roles: [\"cun:exec\"]\nsteps: [a]"));
    assertThat(site.page("a.md").info().roles().stream().map(RoleUse::key))
        .containsExactly("cun:exec new", "*:host new");
    assertThat(site.graph().book().newDays()).isEqualTo(30);
    assertThat(ids(front(site, "cun:exec").pages())).containsExactly("a");
    assertThat(Linked.of(ROLES + "roles: [\"cun:exec new\"]\n").found().lines())
        .as("a post on offer is a post")
        .contains("roles.yml:7:9 role.bad");
  }

  @Test
  void a_circle_of_prerequisites_loses_the_one_that_closes_it() {
    Linked site = Linked.of(page("a", "prereq: [b]")
        + page("b", "prereq: [b, c]")
        + page("c", "prereq: [a]")
        + page("paths/p", "steps: [a, b, c]"));
    assertThat(site.found().lines())
        .containsExactly(
            "b.md:3:10 path.cycle",
            "c.md:3:10 path.cycle",
            "paths/p.md:3:9 path.step-order",
            "paths/p.md:3:12 path.step-order");
    LinkedPath path = site.graph().paths().get(0);
    assertThat(path.steps().stream().map(step -> ids(step.after())))
        .containsExactly(List.of("b"), List.of("c"), List.of("b"));
  }

  @Test
  void a_chain_of_prerequisites_that_leads_backwards_costs_no_stack() {
    StringBuilder pages = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      String name = String.format(Locale.ROOT, "p%04d", i);
      pages.append(
          page(name, i == 0 ? "" : "prereq: [" + String.format(Locale.ROOT, "p%04d", i - 1) + "]"));
    }
    assertThat(Linked.of(pages.toString()).found().lines()).isEmpty();
  }

  @Test
  void a_long_chain_of_prerequisites_costs_neither_stack_nor_patience() {
    StringBuilder pages = new StringBuilder();
    for (int i = 0; i < 1500; i++)
      pages.append(page("p" + i, i == 1499 ? "" : "prereq: [p" + (i + 1) + "]"));
    assertThat(Linked.of(pages.toString()).found().lines()).isEmpty();
  }

  @Test
  void a_path_is_checked_in_every_way() {
    Linked site = Linked.of(ROLES
        + page("chair", "roles: [\"cun:chair\"]")
        + page("local", "tier: local\nminutes: 50")
        + page("old", "expires: 2026-11-20")
        + page("last", "expires: 2026-11-21")
        + page(
            "paths/p",
            "roles: [\"cun:host\"]\nhours: 5\ngroups:\n  - {id: g, title: 选, rule: 2-of}\nsteps:\n  - {ref: chair, due: +9d}\n"
                + "  - {ref: local, need: must, due: +3d}\n  - {ref: old, due: 2026-12-01}\n  - {ref: last, group: g}\n"
                + "  - {ref: chair.md}\n  - {ref: 没有}\n  - {ref: paths/p, group: h}"));
    assertThat(site.found().lines())
        .containsExactly(
            "chair.md:3:9 page.role-unreached",
            "old.md page.expired",
            "paths/p.md path.hours",
            "paths/p.md:6:5 path.group",
            "paths/p.md:8:11 path.role-excluded",
            "paths/p.md:9:11 path.due-order",
            "paths/p.md:9:11 path.must-local",
            "paths/p.md:10:11 path.step-expired",
            "paths/p.md:12:11 path.step-twice",
            "paths/p.md:13:11 link.missing-target",
            "paths/p.md:14:11 path.group");
  }

  @Test
  void dates_and_days_are_not_held_against_each_other() {
    Linked site = Linked.of(
        page("a", "")
            + page("b", "")
            + page("c", "")
            + page(
                "paths/p",
                "steps:\n  - {ref: a, due: +90d}\n  - {ref: b, due: 2026-01-01}\n  - {ref: c, due: 2025-12-31}"));
    assertThat(site.found().lines()).containsExactly("paths/p.md:6:11 path.due-order");
  }

  @Test
  void a_required_page_must_be_in_a_path_and_a_course_brings_its_lessons_along() {
    String lessons = page("courses/x/index", "tier: required")
        + page("courses/x/1", "tier: required")
        + page("a", "tier: required");
    assertThat(Linked.of(lessons).found().lines())
        .as("no path at all: nothing to check")
        .isEmpty();
    assertThat(Linked.of(lessons + page("paths/p", "steps: [courses/x/index.md]"))
            .found()
            .lines())
        .containsExactly("a.md page.required-unreached");
  }

  @Test
  void items_of_a_checklist_may_only_name_roles_and_pages_that_are_there() {
    Linked site = Linked.of(ROLES
        + "== checklists/a.md\n---\ntrigger: monthly\n---\n- [ ] 一 {role=cun:exce}\n- [ ] 二 {role=cun:exec link=没有}\n"
        + "- [ ] 三 {role=cun:*}\n");
    assertThat(site.found().lines())
        .containsExactly(
            "checklists/a.md:4:1 role.unknown ~cun:exec",
            "checklists/a.md:5:1 link.missing-target");
  }

  @Test
  void tables_are_shown_only_when_they_are_there_and_not_private() {
    String tables = "== data/a.yml\ncolumns: [{key: k}]\nrows: [{k: 秘密一}]\n"
        + "== data/b.yml\nkind: roster\ncolumns: [{key: name}]\nrows: [{name: 秘密二}]\n"
        + "== data/c.yml\nprivate: true\ncolumns: [{key: k}]\nrows: [{k: 秘密三}]\n";
    Linked site = Linked.of(tables
        + "== p.md\n:::table a\n:::\n\n:::table b\n:::\n\n:::table c\n:::\n\n:::table aa\n:::\n");
    assertThat(site.found().lines())
        .containsExactly(
            "p.md:4:1 data.private", "p.md:7:1 data.private", "p.md:10:1 data.missing-table ~a");
    assertThat(site.graph().tables()).extracting(table -> table.name()).containsExactly("a");
    assertThat(site.graph().toString()).doesNotContain("秘密二", "秘密三");
    assertThat(site.body(site.page("p.md")).html().html())
        .contains("秘密一")
        .doesNotContain("秘密二", "秘密三");
  }
}
