package org.touyan.schema;

import static org.touyan.schema.Shape.Kind.DAY;
import static org.touyan.schema.Shape.Kind.DAYS;
import static org.touyan.schema.Shape.Kind.DUE;
import static org.touyan.schema.Shape.Kind.DURATION;
import static org.touyan.schema.Shape.Kind.FILE;
import static org.touyan.schema.Shape.Kind.FLAG;
import static org.touyan.schema.Shape.Kind.FREE;
import static org.touyan.schema.Shape.Kind.ID;
import static org.touyan.schema.Shape.Kind.PAGE;
import static org.touyan.schema.Shape.Kind.PAGES;
import static org.touyan.schema.Shape.Kind.ROLES;
import static org.touyan.schema.Shape.Kind.RULE;
import static org.touyan.schema.Shape.Kind.TEXT;
import static org.touyan.schema.Shape.Kind.TEXTS;
import static org.touyan.schema.Shape.Kind.TEXT_OR_TEXTS;
import static org.touyan.schema.Shape.choice;
import static org.touyan.schema.Shape.map;
import static org.touyan.schema.Shape.maps;
import static org.touyan.schema.Shape.number;
import static org.touyan.schema.Shape.whole;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.touyan.model.DocType;
import org.touyan.text.HalfWidth;

/**
 * Every key of front matter, one line each: English name, shape, Chinese names. {@code docs/dev/content-format.md} is its
 * twin for readers. A new field of a page type is one line here.
 */
final class DocSchema {
  private static final double MANY = 1_000_000;

  private static final Shape TYPE = typeChoice();

  private static final Shape SOURCES = maps(
      Keys.of(
          Key.of("title", TEXT, "标题"),
          Key.of("org", TEXT, "单位"),
          Key.of("no", TEXT, "文号"),
          Key.of("date", TEXT, "日期"),
          Key.of("grade", choice("official 正式文件", "press 新闻报道", "unknown 说不准"), "级别")),
      "title");

  private static final Shape SEARCH =
      map(Keys.of(Key.of("exclude", FLAG, "排除"), Key.of("boost", number(0.1, 10), "权重")), "");

  /** What every page may have. */
  static final Keys COMMON = Keys.of(
      Key.of("id", ID, "编号"),
      Key.of("title", TEXT, "标题"),
      Key.of("type", TYPE, "类型"),
      Key.of("summary", TEXT, "摘要"),
      Key.of("roles", ROLES, "角色", "岗位"),
      Key.of("domain", TEXT, "领域"),
      Key.of("topic", TEXT, "专题"),
      Key.of("tags", TEXTS, "标签"),
      Key.of("tier", choice("required 规定动作", "local 自选动作"), "层次"),
      Key.of("issuer", TEXT, "发布单位"),
      Key.of("owner", TEXT, "责任人"),
      Key.of("date", DAY, "日期"),
      Key.of("updated", DAY, "更新"),
      Key.of("review_by", DAY, "复核日期"),
      Key.of("expires", DAY, "失效日期"),
      Key.of("draft", FLAG, "草稿"),
      Key.of("major", FLAG, "重大修改"),
      Key.of("weight", whole(-MANY, MANY), "顺序"),
      Key.of("minutes", whole(0, 100_000), "分钟"),
      Key.of("prereq", PAGES, "先学"),
      Key.of("aliases", TEXTS, "别名"),
      Key.of("source", SOURCES, "来源"),
      Key.of("print", choice("a4-1 只一面", "a4", "a5", "poster 挂图", "none 不打印"), "打印"),
      Key.of("search", SEARCH, "搜索"),
      Key.of("visibility", choice("public 公开", "internal 内部"), "公开范围"),
      Key.of("params", FREE, "参数"));

  private static final Keys EXPLAINER = Keys.of(
      Key.of("audience", TEXT, "对象"),
      Key.of("ask", TEXT_OR_TEXTS, "干什么"),
      Key.of("how", TEXT_OR_TEXTS, "怎么干"),
      Key.of("steps", TEXTS, "步骤"),
      Key.of("papers", TEXTS, "材料"),
      Key.of("deadline", TEXT, "时限"),
      Key.of("contact", TEXT, "联系"));

  private static final Keys COURSE = Keys.of(
      Key.of(
          "format",
          choice("专题讲座", "理论宣讲", "集中辅导", "案例教学", "观摩学习", "交流研讨", "以会代训", "集中培训", "分片培训", "送培训上门"),
          "形式"),
      Key.of("lecturer", TEXT, "主讲"),
      Key.of("hours", number(0, 10_000), "学时"),
      Key.of("goals", TEXTS, "目标"),
      Key.of("quiz", PAGE, "小测"));

  private static final Keys LESSON = Keys.of(Key.of("goals", TEXTS, "目标"));

  private static final Keys VIDEO = Keys.of(
      Key.of("file", FILE, "文件").must(),
      Key.of("poster", FILE, "封面"),
      Key.of("duration", DURATION, "时长"),
      Key.of("captions", FILE, "字幕"));

  private static final Keys CHECKLIST = Keys.of(
      Key.of(
              "trigger",
              choice("appointed 上任", "date 按日子", "monthly 每月", "quarterly 每季", "yearly 每年"),
              "触发")
          .must(),
      Key.of("scored", FLAG, "计分"));

  private static final Keys POLICY = Keys.of(
      Key.of("no", TEXT, "文号"),
      Key.of("issued", DAY, "发文日期"),
      Key.of("effective", DAY, "施行日期"),
      Key.of("repealed_by", TEXT, "废止依据"));

  private static final Keys TERM = Keys.of(
      Key.of(
              "senses",
              maps(
                  Keys.of(
                      Key.of("org", TEXT, "单位"),
                      Key.of("meaning", TEXT, "意思", "含义").must()),
                  "meaning"),
              "义项")
          .must(),
      Key.of("synonyms", TEXTS, "同义词"),
      Key.of("not_to_confuse", TEXTS, "易混"));

  private static final Keys SYSTEM = Keys.of(
      Key.of("scope", TEXT_OR_TEXTS, "范围"),
      Key.of("every", TEXT, "周期"),
      Key.of("steps", TEXTS, "步骤"),
      Key.of("records", TEXT_OR_TEXTS, "记录"),
      Key.of("template", PAGE, "模板"));

  private static final Keys PROGRAMME = Keys.of(
      Key.of("fits", TEXTS, "适合"),
      Key.of("who", TEXT_OR_TEXTS, "谁能申请"),
      Key.of("when", TEXT, "何时"),
      Key.of("where", TEXT, "何处"),
      Key.of("papers", TEXTS, "材料"),
      Key.of("amount", TEXT, "标准"),
      Key.of("contact", TEXT, "联系"));

  private static final Keys CASE = Keys.of(
      Key.of("place", TEXT, "地点"),
      Key.of("year", TEXT, "年份"),
      Key.of("situation", TEXT_OR_TEXTS, "背景"),
      Key.of("practice", TEXT_OR_TEXTS, "做法"),
      Key.of(
          "figures",
          maps(
              Keys.of(
                  Key.of("label", TEXT, "名称").must(),
                  Key.of("value", TEXT, "数值").must(),
                  Key.of("unit", TEXT, "单位")),
              ""),
          "数字"),
      Key.of("lessons", TEXTS, "启示"),
      Key.of("brand", TEXT, "品牌"));

  private static final Keys QUIZ =
      Keys.of(Key.of("pass", whole(0, 100), "及格"), Key.of("pick", whole(0, 1000), "抽题"));

  private static final Keys EVENT = Keys.of(
      Key.of("no", TEXT, "文号"),
      Key.of("dates", DAYS, "办班日期").must(),
      Key.of("place", TEXT, "地点"),
      Key.of("formats", TEXTS, "形式"),
      Key.of("sessions", whole(0, MANY), "期数"),
      Key.of("planned", whole(0, MANY), "计划人数"));

  private static final Keys TEMPLATE = Keys.of(Key.of(
          "fields",
          maps(
              Keys.of(
                  Key.of("label", TEXT, "名称").must(),
                  Key.of("hint", TEXT, "提示"),
                  Key.of("lines", whole(1, 60), "行数")),
              "label"),
          "栏目")
      .must());

  private static final Keys NOTICE = Keys.of(
      Key.of("from", TEXT, "来文单位"),
      Key.of("received", DAY, "收到日期"),
      Key.of("convey_to", ROLES, "传达至"),
      Key.of("due", DUE, "截止"));

  private static final Shape GROUPS = maps(
      Keys.of(
          Key.of("id", TEXT, "编号").must(), Key.of("title", TEXT, "标题"), Key.of("rule", RULE, "规则")),
      "");

  private static final Shape STEPS = maps(
      Keys.of(
          Key.of("ref", PAGE, "页面").must(),
          Key.of("need", choice("must 必学", "choice 选学"), "要求"),
          Key.of("due", DUE, "期限"),
          Key.of("pass", whole(0, 100), "及格"),
          Key.of("group", TEXT, "分组")),
      "ref");

  private static final Keys PATH = Keys.of(
      Key.of(
          "stage",
          choice(
              "first-week 第一周",
              "first-month 第一个月",
              "first-quarter 第一季度",
              "yearly 每年",
              "before-congress 换届前"),
          "阶段"),
      Key.of("hours", number(0, 10_000), "学时"),
      Key.of("renew", choice("yearly 每年"), "续学"),
      Key.of("version", whole(1, MANY), "版本"),
      Key.of("groups", GROUPS, "分组"),
      Key.of("steps", STEPS, "步骤"));

  private static final Map<DocType, Keys> BY_TYPE = byType();
  private static final Set<String> EVERY_NAME = everyName();

  private DocSchema() {}

  /** The keys of one type beyond the common ones. */
  static Keys own(DocType type) {
    return switch (type) {
      case PAGE -> Keys.NONE;
      case COURSE -> COURSE;
      case LESSON -> LESSON;
      case VIDEO -> VIDEO;
      case CHECKLIST -> CHECKLIST;
      case EXPLAINER -> EXPLAINER;
      case POLICY -> POLICY;
      case TERM -> TERM;
      case SYSTEM -> SYSTEM;
      case PROGRAMME -> PROGRAMME;
      case CASE -> CASE;
      case QUIZ -> QUIZ;
      case EVENT -> EVENT;
      case TEMPLATE -> TEMPLATE;
      case NOTICE -> NOTICE;
      case PATH -> PATH;
    };
  }

  /** All keys a page of this type may have. */
  static Keys of(DocType type) {
    return BY_TYPE.getOrDefault(type, COMMON);
  }

  /** Whether a key of this name exists in any type, case of letters apart. */
  static boolean isKey(String written) {
    return EVERY_NAME.contains(written.toLowerCase(Locale.ROOT));
  }

  /** Whether a key of this name, exactly as written, belongs to some type. */
  static boolean isKeyOfSomeType(String written) {
    return Arrays.stream(DocType.values())
        .anyMatch(type -> own(type).find(written).isPresent());
  }

  /** The type that a word in {@code type:} means: its id or its Chinese name. */
  static Optional<DocType> type(String written) {
    return TYPE.chosen(HalfWidth.of(written))
        .map(id -> DocType.valueOf(id.toUpperCase(Locale.ROOT)));
  }

  private static Shape typeChoice() {
    return choice(Arrays.stream(DocType.values())
        .map(type -> type.id() + " " + type.chinese())
        .toArray(String[]::new));
  }

  private static Map<DocType, Keys> byType() {
    Map<DocType, Keys> all = new EnumMap<>(DocType.class);
    for (DocType type : DocType.values()) all.put(type, COMMON.and(own(type)));
    return all;
  }

  private static Set<String> everyName() {
    Set<String> names = new HashSet<>();
    for (Keys keys : BY_TYPE.values()) {
      for (String name : keys.names()) names.add(name.toLowerCase(Locale.ROOT));
    }
    return names;
  }
}
