package org.touyan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touyan.diag.Position;
import org.touyan.model.Body;
import org.touyan.model.Doc;
import org.touyan.model.DocInfo;
import org.touyan.model.DocType;
import org.touyan.model.FieldRef;
import org.touyan.model.Reference;
import org.touyan.model.Tier;
import org.touyan.testing.Cases;
import org.touyan.testing.Found;

class DocReaderTest {
  private final Found found = new Found();

  private DocHead head(String path, String yaml) {
    return DocReader.read(path, "---\n" + yaml + "\n---\n正文\n", found).head();
  }

  private DocInfo info(String yaml) {
    return head("a.md", yaml).info();
  }

  private static Body body(String html) {
    return new Body(html, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void every_common_key_in_english() {
    DocInfo info = info("""
        id: a/b-1
        title: 三个一
        type: explainer
        summary: 一句话
        roles: [cun:exec, "*:chair"]
        domain: 业务
        topic: 联系
        tags: [甲, 乙]
        tier: required
        issuer: 县妇联
        owner: 办公室
        date: 2026-11-21
        updated: 2026/1/2
        review_by: 2027年3月4日
        expires: ２０２８-05-06
        draft: true
        major: 是
        weight: -3
        minutes: ５
        prereq: [terms/a.md, b]
        aliases: [老名字, old/name.html]
        source: [{title: 通知, org: 省妇联, no: 1号, date: 2022-03, grade: official}, 一则新闻]
        print: a4-1
        search: {exclude: true, boost: 2.5}
        visibility: internal
        params: {颜色: 红, n: 3, x: [1.5, true, "1"], tel: 0531}
        audience: 群众""");
    assertThat(found.lines()).isEmpty();
    assertThat(info.explicitId()).isEqualTo("a/b-1");
    assertThat(info.idAt()).hasToString("a.md:2:5");
    assertThat(info.type()).isEqualTo(DocType.EXPLAINER);
    assertThat(info.roles())
        .extracting(use -> use.role().key() + "@" + use.at())
        .containsExactly("cun:exec@a.md:6:9", "*:chair@a.md:6:19");
    assertThat(info.tags()).containsExactly("甲", "乙");
    assertThat(info.tier()).isEqualTo(Tier.REQUIRED);
    assertThat(info.date()).hasValue(LocalDate.of(2026, 11, 21));
    assertThat(info.updated()).hasValue(LocalDate.of(2026, 1, 2));
    assertThat(info.reviewBy()).hasValue(LocalDate.of(2027, 3, 4));
    assertThat(info.expires()).hasValue(LocalDate.of(2028, 5, 6));
    assertThat(List.of(info.draft(), info.major(), info.searchExcluded(), info.internal()))
        .containsOnly(true);
    assertThat(List.of(info.weight(), info.minutes())).containsExactly(-3, 5);
    assertThat(info.prereq()).extracting(Reference::target).containsExactly("terms/a.md", "b");
    assertThat(info.aliases()).containsExactly("老名字", "old/name.html");
    assertThat(info.sources())
        .extracting(Object::toString)
        .first()
        .asString()
        .contains("2022-03", "official");
    assertThat(info.sources().get(1).title()).isEqualTo("一则新闻");
    assertThat(info.print()).isEqualTo("a4-1");
    assertThat(info.boost()).isEqualTo(2.5);
    assertThat(info.fields().values()).containsOnlyKeys("params", "audience");
    assertThat(info.fields().values().get("params"))
        .hasToString("{n=3, tel=0531, x=[1.5, true, 1], 颜色=红}");
  }

  @Test
  void every_common_key_and_value_in_chinese() {
    DocInfo info = info("""
        编号: a
        标题: t
        类型: 明白纸
        摘要: s
        岗位: cun:exec
        领域: d
        专题: p
        标签: 一个
        层次: 自选动作
        发布单位: i
        责任人: o
        日期: 2026年11月21日
        更新: 2026-11-22
        复核日期: 2026-11-23
        失效日期: 2026-11-24
        草稿: 否
        重大修改: 是
        顺序: 2
        分钟: 3
        先学: x
        别名: y
        来源: {标题: t, 级别: 新闻报道}
        打印: 不打印
        搜索: {排除: 否, 权重: 3}
        公开范围: 内部
        参数: {}
        对象: 群众
        干什么: [甲, 乙]""");
    assertThat(found.lines()).isEmpty();
    assertThat(info.type()).isEqualTo(DocType.EXPLAINER);
    assertThat(info.tier()).isEqualTo(Tier.LOCAL);
    assertThat(info.roles()).hasSize(1);
    assertThat(info.sources().get(0).grade()).isEqualTo("press");
    assertThat(info.print()).isEqualTo("none");
    assertThat(info.internal()).isTrue();
    assertThat(info.boost()).isEqualTo(3.0);
    assertThat(info.fields().list("ask")).containsExactly("甲", "乙");
  }

  @Test
  void the_type_follows_the_folder_unless_the_header_says_otherwise() {
    assertThat(type("a.md")).isEqualTo(DocType.PAGE);
    assertThat(type("资料/a.md")).isEqualTo(DocType.PAGE);
    assertThat(type("courses/a.md")).isEqualTo(DocType.COURSE);
    assertThat(type("courses/x/index.md")).isEqualTo(DocType.COURSE);
    assertThat(type("courses/x/README.MD")).isEqualTo(DocType.COURSE);
    assertThat(type("courses/x/a.md")).isEqualTo(DocType.LESSON);
    assertThat(type("课程/x/y/a.md")).isEqualTo(DocType.LESSON);
    assertThat(type("Terms/a.md")).isEqualTo(DocType.TERM);
    assertThat(type("学习路径/a.md")).isEqualTo(DocType.PATH);
    assertThat(head("terms/a.md", "type: page").info().type()).isEqualTo(DocType.PAGE);
    assertThat(head("terms/a.md", "类型: 制度").info().type()).isEqualTo(DocType.SYSTEM);
  }

  private static DocType type(String path) {
    return DocReader.folderType(path);
  }

  @Test
  void a_page_without_a_header_has_its_text_and_nothing_else() {
    DocReader.Parts parts = DocReader.read("a.md", "# 标题\n", found);
    assertThat(parts.body()).isEqualTo("# 标题\n");
    assertThat(parts.bodyLine()).isEqualTo(1);
    assertThat(parts.head().info().idAt()).isEqualTo(Position.file("a.md"));
    assertThat(found.lines()).isEmpty();
  }

  private void finds(String yaml, String... lines) {
    Found own = new Found();
    DocReader.read("a.md", "---\n" + yaml + "\n---\n", own);
    assertThat(own.lines()).as(yaml).containsExactly(lines);
    own.sorted().forEach(d -> {
      assertThat(d.code().sentence(false, d.args())).doesNotContainPattern("\\{\\d}");
      assertThat(d.code().sentence(true, d.args())).doesNotContainPattern("\\{\\d}");
    });
  }

  @Test
  void an_unknown_key_gets_the_nearest_one_in_either_language() {
    finds("titel: a", "a.md:2:1 field.unknown ~title");
    finds("标 题: a", "a.md:2:1 field.unknown ~标题");
    finds("Title: a", "a.md:2:1 field.unknown ~title");
    finds("标题: 𠮷\n{𠮷: 1}: 2", "a.md:3:1 yaml.broken");
    finds("随便写的: a", "a.md:2:1 field.unknown");
    finds("search: {exlude: true}", "a.md:2:10 field.unknown ~exclude");
    finds("source: [{标题: 𠮷, orgg: b}]", "a.md:2:18 field.unknown ~org");
  }

  @Test
  void a_key_of_another_type_says_so() {
    finds("type: term\nsenses: [a]\nsteps: [b]", "a.md:4:1 field.other-type");
    finds("形式: 专题讲座", "a.md:2:1 field.other-type");
  }

  @Test
  void a_wrong_value_is_reported_where_it_stands_and_left_out() {
    finds("title: [a]", "a.md:2:8 field.wrong-type");
    finds("title: {a: b}", "a.md:2:8 field.wrong-type");
    finds("date: 昨天", "a.md:2:7 field.wrong-type");
    finds("date: 2026-02-30", "a.md:2:7 field.wrong-type");
    finds("date: [2026-01-01]", "a.md:2:7 field.wrong-type");
    finds("draft: 也许", "a.md:2:8 field.wrong-type");
    finds("weight: 1.5", "a.md:2:9 field.wrong-type");
    finds("weight: 9999999", "a.md:2:9 field.wrong-type");
    finds("minutes: -1", "a.md:2:10 field.wrong-type");
    finds("minutes: 十", "a.md:2:10 field.wrong-type");
    finds("search: 是", "a.md:2:9 field.wrong-type");
    finds("search: {boost: 10.1}", "a.md:2:17 field.wrong-type");
    finds("search: {boost: 0.09}", "a.md:2:17 field.wrong-type");
    finds("search: {boost: 0.1}");
    finds("search: {boost: 10}");
    finds("params: 是", "a.md:2:9 field.wrong-type");
    finds("tags: [a, [b]]", "a.md:2:11 field.wrong-type");
    finds("tags: {a: b}", "a.md:2:7 field.wrong-type");
    finds("prereq: [{a: b}]", "a.md:2:10 field.wrong-type");
    finds("source: [[a]]", "a.md:2:10 field.wrong-type");
    finds("tier: 必修", "a.md:2:7 field.bad-value");
    finds("tier: requird", "a.md:2:7 field.bad-value ~required");
    finds("type: 明白只", "a.md:2:7 field.bad-value ~明白纸");
    finds("print: A4");
    finds("print: a3", "a.md:2:8 field.bad-value ~a4");
    finds("visibility: 公开 ");
    finds("roles: [cun]", "a.md:2:9 role.bad");
    finds("roles: [cun：exec]", "a.md:2:9 role.bad ~cun:exec");
    finds("roles: [cun: exec]", "a.md:2:9 role.bad ~cun:exec");
    finds("roles: {cun: exec}", "a.md:2:8 role.bad ~cun:exec");
    finds("roles: [Cun:Exec, 村:执委]", "a.md:2:9 role.bad ~cun:exec", "a.md:2:19 role.bad");
    finds("id: Ab", "a.md:2:5 id.bad");
    finds("id: a//b", "a.md:2:5 id.bad");
    finds("id: " + "a".repeat(80));
    finds("id: " + "a".repeat(81), "a.md:2:5 id.bad");
  }

  @Test
  void a_message_names_what_is_allowed() {
    info("tier: 必修");
    assertThat(found.sentence(false)).isEqualTo("“tier”的值“必修”不在可选范围内：required（规定动作）、local（自选动作）");
    assertThat(found.sentence(true)).contains("required, local");
  }

  @Test
  void numbers_and_words_are_text_where_text_is_meant() {
    DocInfo info =
        info("title: 2024\nsummary: true\ntags: [1, 2.50, null, ~, '']\nissuer:\nowner: ~");
    assertThat(info.title()).isEqualTo("2024");
    assertThat(info.summary()).isEqualTo("true");
    assertThat(info.tags()).containsExactly("1", "2.50");
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void control_characters_are_refused() {
    finds("title: \"a\\u0007b\"", "a.md:2:8 field.control");
    finds("title: \"a\\0b\"", "a.md:2:8 field.control");
    finds("tags: [\"\\e[31m\"]", "a.md:2:8 field.control");
    finds("params: {a: \"\\x85\"}", "a.md:2:13 field.control");
    finds("title: \"a\\tb\"");
  }

  @Test
  void two_names_of_one_key_are_a_duplicate() {
    finds("title: a\n标题: b", "a.md:3:1 yaml.duplicate-key");
  }

  @Test
  void what_must_be_there_is_missed_once() {
    finds("type: checklist", "a.md:2:1 field.missing");
    finds("type: checklist\ntrigger:", "a.md:2:1 field.missing");
    finds("type: checklist\ntrigger: 每天", "a.md:3:10 field.bad-value ~每季");
    finds("type: video", "a.md:2:1 field.missing");
    finds("type: term", "a.md:2:1 field.missing");
    finds("type: event", "a.md:2:1 field.missing");
    finds("type: template", "a.md:2:1 field.missing");
    finds("type: path\nsteps: [{need: must}]", "a.md:3:9 field.missing");
  }

  @Test
  void a_broken_header_is_one_finding_and_the_page_lives_on() {
    DocReader.Parts parts = DocReader.read("checklists/a.md", "---\n标题：某某\n---\n正文\n", found);
    assertThat(found.lines()).containsExactly("checklists/a.md:2:3 yaml.broken");
    assertThat(parts.head().info().type()).isEqualTo(DocType.CHECKLIST);
    assertThat(parts.body()).isEqualTo("正文\n");
    assertThat(parts.bodyLine()).isEqualTo(4);
  }

  @Test
  void a_path_has_its_steps_and_groups() {
    Doc doc = head("paths/a.md", """
            roles: [cun:exec]
            stage: 第一个月
            hours: 4.5
            renew: 每年
            version: 2
            groups:
              - {id: a, title: 任选两门, rule: 2-of}
              - {id: b}
              - {id: c, rule: 任选1}
            steps:
              - {ref: explainers/fulian.md, need: must, due: +7d}
              - {页面: 𠮷, 要求: 选学, group: a, due: 2026年12月31日, pass: 80}
              - b""").with(body(""), "h", found);
    assertThat(found.lines()).isEmpty();
    Doc.LearningPath path = (Doc.LearningPath) doc;
    assertThat(path.stage()).isEqualTo("first-month");
    assertThat(path.hours()).isEqualTo(4.5);
    assertThat(path.renewYearly()).isTrue();
    assertThat(path.version()).isEqualTo(2);
    assertThat(path.groups()).extracting(Doc.Group::atLeast).containsExactly(2, -1, 1);
    assertThat(path.groups().get(0).at()).hasToString("paths/a.md:8:5");
    assertThat(path.steps())
        .extracting(step ->
            step.ref().at().toString() + " " + step.must() + " " + step.due() + " " + step.pass())
        .containsExactly(
            "paths/a.md:12:11 true +7d -1",
            "paths/a.md:13:10 false 2026-12-31 80",
            "paths/a.md:14:5 true  -1");
  }

  @Test
  void wrong_parts_of_a_path() {
    finds("type: path\nsteps: [{ref: a, due: 7天}]", "a.md:3:23 field.wrong-type");
    finds("type: path\nsteps: [{ref: a, due: +7}]", "a.md:3:23 field.wrong-type");
    finds("type: path\nsteps: [{ref: a, pass: 101}]", "a.md:3:24 field.wrong-type");
    finds("type: path\nsteps: [{ref: a, pass: 100}, {ref: b, due: +7天}]");
    finds("type: path\ngroups: [{id: a, rule: 0-of}]", "a.md:3:24 field.wrong-type");
    finds("type: path\nstage: first", "a.md:3:8 field.bad-value");
  }

  @Test
  void each_kind_of_page_has_its_own_fields() {
    Doc.Checklist checklist = (Doc.Checklist)
        head("checklists/a.md", "trigger: 每季\nscored: 是").with(body(""), "h", found);
    assertThat(checklist.trigger()).isEqualTo("quarterly");
    Doc.Quiz quiz = (Doc.Quiz) head("quizzes/a.md", "及格: 80\npick: 5").with(body(""), "h", found);
    assertThat(List.of(quiz.pass(), quiz.pick())).containsExactly(80, 5);
    Doc.Term term = (Doc.Term)
        head("terms/a.md", "senses: [{org: 甲县, meaning: m}, 只有意思]\nsynonyms: 别称\n易混: [x]")
            .with(body(""), "h", found);
    assertThat(term.senses()).containsExactly(new Doc.Sense("甲县", "m"), new Doc.Sense("", "只有意思"));
    assertThat(term.synonyms()).containsExactly("别称");
    DocInfo event = head(
            "events/a.md",
            "dates: [2026-08-29..2026-08-31, 2026年10月24日至2026年10月26日, 2026/11/2]\nplanned: 270")
        .info();
    assertThat(event.fields().list("dates"))
        .containsExactly("2026-08-29..2026-08-31", "2026-10-24..2026-10-26", "2026-11-02");
    assertThat(event.fields().number("planned", 0)).isEqualTo(270);
    DocInfo form = head("templates/a.md", "fields: [{label: 姓名, lines: 2}, 电话]").info();
    assertThat(form.fields().list("fields")).hasToString("[{label=姓名, lines=2}, {label=电话}]");
    DocInfo course = head("courses/a.md", "format: 以会代训\nhours: 4").info();
    assertThat(course.fields().text("hours")).isEqualTo("4");
    assertThat(found.lines()).isEmpty();
    finds("type: event\ndates: [2026-08-31..2026-08-29]", "a.md:3:9 field.wrong-type");
    finds("type: video\nfile: a.mp4\nduration: 3:2", "a.md:4:11 field.wrong-type");
    finds("type: template\nfields: [{label: a, lines: 0}]", "a.md:3:28 field.wrong-type");
  }

  @Test
  void fields_that_point_somewhere_keep_their_places() {
    DocInfo course = head("courses/a.md", "goals: [a]\nquiz: 𠮷小测").info();
    assertThat(course.fields().text("quiz")).isEqualTo("𠮷小测");
    assertThat(course.fields().refs())
        .containsExactly(new FieldRef(
            "quiz", FieldRef.Kind.PAGE, new Reference("𠮷小测", new Position("courses/a.md", 3, 7))));
    DocInfo video =
        head("videos/a.md", "poster: p.png\nfile: a.mp4\nduration: 03：20").info();
    assertThat(video.fields().refs())
        .extracting(ref -> ref.key() + " " + ref.kind())
        .containsExactly("poster FILE", "file FILE");
    assertThat(video.fields().text("duration")).isEqualTo("03:20");
    DocInfo notice = head("notices/a.md", "convey_to: [cun:exec]\ndue: +7d").info();
    assertThat(notice.fields().refs().get(0).kind()).isEqualTo(FieldRef.Kind.ROLE);
    assertThat(notice.fields().list("convey_to")).containsExactly("cun:exec");
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void a_video_needs_words() {
    DocHead head = head("videos/a.md", "file: a.mp4");
    head.with(body(" \n"), "h", found);
    assertThat(found.lines()).containsExactly("videos/a.md:2:1 field.missing");
  }

  @Test
  void whatever_the_header_holds_it_never_throws() {
    String[] keys = DocSchema.COMMON.names().toArray(String[]::new);
    String[] values = {
      "a", "[]", "{}", "[a, {b: c}]", "{zh: a}", "1", "-1", "1e9", "99999999999999999999", "true",
          "是", "2026-02-29", "+9999d", "\"\\uD800\"",
      "\"\\0\"", "*x", "&y z", "!!int 3", "'", "{a: {b: {c: [d]}}}", "~", "cun:exec", "全角：", "0-of",
          "..", "a..b", "年月日", "\"\\U0010FFFF\""
    };
    Cases.each(3_000, random -> {
      StringBuilder yaml = new StringBuilder();
      DocType type = DocType.values()[random.nextInt(DocType.values().length)];
      String[] own = DocSchema.of(type).names().toArray(String[]::new);
      if (random.nextBoolean()) yaml.append("type: ").append(type.id()).append('\n');
      for (int i = random.nextInt(8); i > 0; i--) {
        String[] from = random.nextInt(4) == 0 ? keys : own;
        yaml.append(from[random.nextInt(from.length)])
            .append(": ")
            .append(values[random.nextInt(values.length)])
            .append('\n');
      }
      Found any = new Found();
      Doc doc = DocReader.read("terms/a.md", "---\n" + yaml + "---\n", any)
          .head()
          .with(body("x"), "h", any);
      assertThat(doc.info().path()).isEqualTo("terms/a.md");
      any.sorted()
          .forEach(d -> assertThat(d.code().sentence(false, d.args())).doesNotContain("\0"));
    });
  }
}
