package org.touyan.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touyan.model.SourceText;
import org.touyan.testing.Cases;
import org.touyan.testing.Found;
import org.touyan.testing.Linked;

/** Who is covered, by which proof, and that it does not matter in what order it was handed in. */
class CoverageTest {
  private static final Linked SITE = Linked.of("""
      == site.yml
      title: 青禾
      id: qinghe
      == roles.yml
      levels: [{id: xiang, label: 乡镇（街道）}, {id: cun, label: 村（社区）}]
      posts: [{id: chair, label: 主席, includes: [exec]}, {id: exec, label: 执委}, {id: grid, label: 网格员}]
      roles: ["cun:exec", "cun:chair"]
      hours:
        - {roles: ["cun:*"], year: 12}
        - {roles: ["xiang:*"], year: 90, five-years: 550}
      == a.md
      # 走访
      == b.md
      ---
      major: true
      ---
      # 记录
      == c.md
      # 选学一
      == d.md
      # 选学二
      == quizzes/q.md
      ---
      pass: 60
      ---
      # 小测
      1. 对吗？{type=truefalse answer=true}
      == paths/p.md
      ---
      title: 入门
      roles: ["cun:exec"]
      groups:
        - {id: g, title: 任选一样, rule: 1-of}
      steps:
        - {ref: a.md, need: must}
        - {ref: b.md, need: must}
        - {ref: quizzes/q.md, need: must, pass: 80}
        - {ref: c.md, need: choice, group: g}
        - {ref: d.md, need: choice, group: g}
      ---
      == paths/r.md
      ---
      title: 年年学
      roles: ["cun:chair"]
      renew: yearly
      steps:
        - {ref: a.md, need: must}
      ---
      """);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Clock CLOCK = new Clock(TODAY);

  private static final String ROSTER = """
      姓名,单位,上级,岗位,别名,任职日期,离任日期,年学时,编号
      王小花,柳溪村,柳溪镇,cun:exec,,,,,
      李小草,柳溪村,柳溪镇,cun:chair,,,,,
      赵𠮷,青石村,柳溪镇,村（社区）执委,小赵/青石,,,3,
      孙小云,青石村,柳溪镇,村网格员,,,,,
      同名,青石村,柳溪镇,cun:exec,,,,,1
      同名,青石村,柳溪镇,cun:exec,,,,,2
      走了,青石村,柳溪镇,cun:exec,,,2026-01-01,,
      没来,青石村,柳溪镇,cun:exec,,2027-01-01,,,
      """;

  private static Coverage count(
      Period period, String attendance, String confirmed, List<Event> events) {
    MergedLog log = new MergedLog(MergedLog.EVENTS_MAX);
    events.forEach(log::add);
    return count(period, attendance, confirmed, log);
  }

  private static Coverage count(Period period, String attendance, String confirmed, MergedLog log) {
    return count(ROSTER, period, attendance, confirmed, log);
  }

  private static Coverage count(
      String roster, Period period, String attendance, String confirmed, MergedLog log) {
    Found found = new Found();
    Curriculum curriculum = new Curriculum(SITE.graph());
    List<Person> people =
        new RosterReader(SITE.graph().book(), found).read(text(roster)).orElseThrow();
    SheetReader sheets = new SheetReader(curriculum, CLOCK, found);
    return new CoverageCount(curriculum, period, CLOCK)
        .count(
            log,
            people,
            attendance.isEmpty() ? List.of() : sheets.attendance(text(attendance)),
            confirmed.isEmpty() ? List.of() : sheets.confirmed(text(confirmed)));
  }

  private static SourceText text(String text) {
    return new SourceText("sheet.csv", text, "");
  }

  private static Period all() {
    return new Period(Optional.empty(), Optional.empty(), TODAY);
  }

  private static Event event(String line) {
    return RecordText.event(line);
  }

  private static List<Event> path(String who, String unit) {
    return List.of(
        event("2026-10-01T01:00:00Z|" + who + "|" + unit + "||read|a||||"),
        event("2026-10-02T01:00:00Z|" + who + "|" + unit + "||read|b||||"),
        event("2026-10-03T01:00:00Z|" + who + "|" + unit + "||passed|quizzes/q||90||"),
        event("2026-10-04T01:00:00Z|" + who + "|" + unit + "||read|d||||"));
  }

  private static Coverage.PersonRow row(Coverage coverage, String name) {
    return coverage.people().stream()
        .filter(row -> row.person().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Issue.Kind> kinds(Coverage coverage) {
    return coverage.issues().stream().map(Issue::kind).toList();
  }

  @Test
  void who_has_done_all_that_every_path_of_every_post_asks_for_is_covered() {
    Coverage done = count(all(), "", "", path("王小花", "柳溪村"));
    assertEquals(Grade.SELF, row(done, "王小花").grade());
    assertEquals(1, done.total().covered());
    assertEquals(6, done.total().inPost());
    for (int without = 0; without < 4; without++) {
      List<Event> less = new ArrayList<>(path("王小花", "柳溪村"));
      less.remove(without);
      assertEquals(0, count(all(), "", "", less).total().covered());
    }
    // The chair has the path of an exec as well as her own.
    Coverage chair = count(all(), "", "", path("李小草", "柳溪村"));
    assertEquals(2, row(chair, "李小草").paths().size());
    assertEquals(Grade.SELF, row(chair, "李小草").grade());
  }

  @Test
  void a_quiz_needs_its_mark_a_page_that_changed_much_is_read_again_and_unread_takes_back() {
    for (String last : List.of(
        "2026-10-05T01:00:00Z|王小花|柳溪村||unread|a||||",
        "2026-10-05T01:00:00Z|王小花|柳溪村||read|b|000000000000|||")) {
      List<Event> events = new ArrayList<>(path("王小花", "柳溪村"));
      events.add(event(last));
      assertEquals(0, count(all(), "", "", events).total().covered(), last);
    }
    List<Event> weak = new ArrayList<>(path("王小花", "柳溪村"));
    weak.set(2, event("2026-10-03T01:00:00Z|王小花|柳溪村||passed|quizzes/q||70||"));
    assertEquals(0, count(all(), "", "", weak).total().covered());
  }

  @Test
  void the_grade_is_that_of_the_weakest_step_and_sheets_prove_more_than_clicks() {
    String signed = "姓名,单位,培训班,场次,日期,学时,内容\n"
        + "王小花,柳溪村,班,1,2026-09-01,3,走访\n王小花,柳溪村,班,2,2026-09-02,3,b\n"
        + "王小花,柳溪村,班,3,2026-09-03,3,选学一\n王小花,柳溪村,班,4,2026-09-04,3,小测\n"
        + "外人,柳溪村,班,4,2026-09-04,3,\n王小花,柳溪村,班,4,2026-09-04,3,小测\n";
    Coverage none = count(all(), signed, "", List.of());
    assertEquals(Grade.NONE, row(none, "王小花").grade(), "being there is not passing");
    assertEquals(1, none.total().trained());
    assertEquals(4, none.total().personTimes());
    assertEquals(1, none.trainings());
    assertEquals(4, none.sessions());
    assertEquals(1, none.strangers());
    assertEquals(12, none.total().hoursAttended());
    assertEquals(1, none.total().reached());

    Event passed = path("王小花", "柳溪村").get(2);
    assertEquals(
        Grade.SELF, row(count(all(), signed, "", List.of(passed)), "王小花").grade());
    String sure = "姓名,单位,内容,日期,确认人\n王小花,柳溪村,quizzes/q.html,2026-09-05,赵老师\n";
    assertEquals(
        Grade.ATTENDED, row(count(all(), signed, sure, List.of()), "王小花").grade());
    String whole = "姓名,单位,内容,日期,确认人,学时\n王小花,柳溪村,《入门》,2026-09-05,赵老师,2\n";
    Coverage confirmed = count(all(), "", whole, List.of());
    assertEquals(Grade.CONFIRMED, row(confirmed, "王小花").grade());
    assertEquals(2, confirmed.total().hoursConfirmed());
    assertEquals(1, confirmed.total().confirmed());
  }

  @Test
  void only_the_period_counts_and_of_a_yearly_path_only_this_year() {
    Period october = new Period(
        Optional.of(LocalDate.of(2026, 10, 3)), Optional.of(LocalDate.of(2026, 10, 31)), TODAY);
    assertEquals(0, count(october, "", "", path("王小花", "柳溪村")).total().covered());
    List<Event> lastYear = List.of(event("2025-12-31T15:59:59Z|李小草|柳溪村||read|a||||"));
    List<Event> newYear = List.of(event("2025-12-31T16:00:00Z|李小草|柳溪村||read|a||||"));
    assertEquals(0, yearly(lastYear).done());
    assertEquals(1, yearly(newYear).done(), "it is the first of January in Beijing");
  }

  private static PathState yearly(List<Event> events) {
    return row(count(all(), "", "", events), "李小草").paths().stream()
        .filter(path -> path.path().page().id().equals("paths/r"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void who_is_not_sure_to_be_meant_is_listed_and_not_counted() {
    Coverage coverage = count(
        all(),
        "",
        "",
        List.of(
            event("2026-10-01T01:00:00Z|没有她|柳溪村||read|a||||"),
            event("2026-10-01T01:00:00Z|王小花|青石村||read|a||||"),
            event("2026-10-01T01:00:00Z|同名|青石村||read|a||||"),
            event("2026-10-01T01:00:00Z|孙小云|||read|a||||"),
            event("2026-10-01T01:00:00Z|小赵|青石||read|a||||"),
            event("1980-10-01T01:00:00Z|王小花|柳溪村||read|a||||"),
            event("2026-10-01T01:00:00Z|王 小花|柳溪村||ticked|a#i1||||"),
            event("2026-10-01T01:00:00Z|王 小花|柳溪村||unticked|a#i1||||")));
    assertThat(kinds(coverage))
        .containsExactlyInAnyOrder(
            Issue.Kind.UNKNOWN,
            Issue.Kind.WRONG_UNIT,
            Issue.Kind.SAME_NAME,
            Issue.Kind.NO_UNIT,
            Issue.Kind.DOUBTFUL_TIME,
            Issue.Kind.CONTRADICTION,
            Issue.Kind.NO_PATH,
            Issue.Kind.NOT_IN_POST,
            Issue.Kind.NOT_IN_POST);
    assertEquals(1, row(coverage, "赵𠮷").paths().get(0).done(), "by her other name");
    assertEquals(0, row(coverage, "王小花").paths().get(0).done());
  }

  @Test
  void who_left_one_post_and_holds_another_is_in_post_and_only_posts_that_run_ask() {
    String head = "姓名,单位,岗位,任职日期,离任日期\n";
    String ended = "王小花,柳溪村,cun:exec,2020-01-01,2026-01-01\n";
    String runs = "王小花,柳溪村,cun:chair,2026-01-01,\n";
    String later = "王小花,柳溪村,cun:grid,2027-01-01,\n";
    MergedLog none = new MergedLog(1);
    for (String rows : List.of(ended + runs + later, later + runs + ended)) {
      Coverage coverage = count(head + rows, all(), "", "", none);
      assertEquals(1, coverage.total().inPost());
      assertThat(row(coverage, "王小花").person().roles()).hasSize(1);
      assertEquals(2, row(coverage, "王小花").paths().size(), "those of a chair");
    }
    assertEquals(0, count(head + ended + later, all(), "", "", none).total().inPost());
  }

  @Test
  void one_session_is_counted_once_however_name_class_and_session_are_written() {
    String signed = "姓名,单位,培训班,场次,日期,学时\n"
        + "赵𠮷,青石村,骨干班(一),第1讲,2026-09-01,3\n"
        + "赵𠮷,,骨干班（一）,第１讲,2026-09-01,3\n"
        + "小赵,青石,骨干班 (一),第 1 讲,2026-09-01,3\n";
    String sure = "姓名,单位,内容,日期,确认人,学时\n"
        + "赵𠮷,青石村,走访,2026-09-05,赵老师,2\n"
        + "赵𠮷,,a,2026-09-05,赵老师,2\n"
        + "小赵,青石,《走访》,2026-09-05,钱老师,2\n"
        + "赵𠮷,青石村,没有的,2026-09-05,赵老师,9\n";
    Coverage coverage = count(all(), signed, sure, List.of());
    assertEquals(3, coverage.total().hoursAttended());
    assertEquals(2, coverage.total().hoursConfirmed());
    assertEquals(1, coverage.trainings());
    assertEquals(1, coverage.sessions());
    assertEquals(1, coverage.total().personTimes());
  }

  @Test
  void the_same_events_in_any_order_any_repetition_and_any_files_give_the_same_bytes() {
    Cases.each(1000, random -> {
      List<Event> events = RandomLogs.events(random, random.nextInt(60));
      assertEquals(report(List.of(events)), report(shuffled(events, random)));
    });
  }

  private static List<List<Event>> shuffled(List<Event> events, Random random) {
    List<Event> all = new ArrayList<>(events);
    for (Event event : events) if (random.nextInt(3) == 0) all.add(event);
    Collections.shuffle(all, random);
    List<List<Event>> files = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(5); i++) files.add(new ArrayList<>());
    for (Event event : all) files.get(random.nextInt(files.size())).add(event);
    return files;
  }

  /** All that a report is made of, but for the templates, which compute nothing. */
  private static String report(List<List<Event>> files) {
    MergedLog log = new MergedLog(MergedLog.EVENTS_MAX);
    LogReader reader = new LogReader(Optional.of("qinghe"), CLOCK, log, new Found());
    for (List<Event> file : files) {
      byte[] bytes = RecordText.file("qinghe", file).getBytes(StandardCharsets.UTF_8);
      reader.read(new HandedFile("a.json", () -> new ByteArrayInputStream(bytes)));
    }
    Coverage coverage = count(all(), "", "", log);
    StringBuilder out = new StringBuilder();
    for (CoverageViews.Page page : CoverageViews.Page.values())
      out.append(new CoverageViews(coverage, SITE.words(), SITE.graph().book()).view(page));
    new CoverageSheets(coverage, SITE.words(), SITE.graph().book())
        .all()
        .forEach(file -> out.append(new String(file.bytes(), StandardCharsets.UTF_8)));
    try {
      new LogFiles(SITE.graph().site())
          .write(
              log,
              file ->
                  out.append(file.path()).append(new String(file.bytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
