package org.touyan.model;

import java.util.List;
import java.util.Locale;

/** The page types: id in front matter, Chinese name, folders that imply it. */
public enum DocType {
  PAGE("资料"),
  COURSE("课程", "courses", "course", "课程"),
  LESSON("课"),
  VIDEO("短视频", "videos", "video", "短视频", "视频"),
  CHECKLIST("任务清单", "checklists", "checklist", "任务清单", "清单"),
  EXPLAINER("明白纸", "explainers", "explainer", "明白纸"),
  POLICY("政策", "policies", "policy", "政策"),
  TERM("词条", "terms", "term", "词条"),
  SYSTEM("制度", "systems", "system", "制度"),
  PROGRAMME("项目", "programmes", "programme", "项目"),
  CASE("案例", "cases", "case", "案例"),
  QUIZ("小测", "quizzes", "quiz", "小测"),
  EVENT("培训班", "events", "event", "培训班"),
  TEMPLATE("模板", "templates", "template", "模板"),
  NOTICE("通知", "notices", "notice", "通知"),
  PATH("学习路径", "paths", "path", "学习路径", "路径");

  private final String chinese;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; the checker only sees List
  private final List<String> folders;

  DocType(String chinese, String... folders) {
    this.chinese = chinese;
    this.folders = List.of(folders);
  }

  /** The word used in front matter and as the name of the layout, e.g. {@code explainer}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its Chinese name, which authors know it by; readers see the theme's word {@code type.ID}. */
  public String chinese() {
    return chinese;
  }

  /** Names of top folders below {@code content/} whose pages have this type. */
  public List<String> folders() {
    return folders;
  }
}
