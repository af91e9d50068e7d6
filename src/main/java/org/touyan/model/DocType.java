package org.touyan.model;

import java.util.List;
import java.util.Locale;

/** The page types: id in front matter, Chinese name, folders that imply it. */
public enum DocType {
  PAGE("资料", "Page"),
  COURSE("课程", "Course", "courses", "course", "课程"),
  LESSON("课", "Lesson"),
  VIDEO("短视频", "Video", "videos", "video", "短视频", "视频"),
  CHECKLIST("任务清单", "Checklist", "checklists", "checklist", "任务清单", "清单"),
  EXPLAINER("明白纸", "Explainer", "explainers", "explainer", "明白纸"),
  POLICY("政策", "Policy", "policies", "policy", "政策"),
  TERM("词条", "Term", "terms", "term", "词条"),
  SYSTEM("制度", "System", "systems", "system", "制度"),
  PROGRAMME("项目", "Programme", "programmes", "programme", "项目"),
  CASE("案例", "Case", "cases", "case", "案例"),
  QUIZ("小测", "Quiz", "quizzes", "quiz", "小测"),
  EVENT("培训班", "Event", "events", "event", "培训班"),
  TEMPLATE("模板", "Template", "templates", "template", "模板"),
  NOTICE("通知", "Notice", "notices", "notice", "通知"),
  PATH("学习路径", "Path", "paths", "path", "学习路径", "路径");

  private final String zh;
  private final String en;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; the checker only sees List
  private final List<String> folders;

  DocType(String zh, String en, String... folders) {
    this.zh = zh;
    this.en = en;
    this.folders = List.of(folders);
  }

  /** The word used in front matter and as the name of the layout, e.g. {@code explainer}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What readers see. */
  public String label(boolean english) {
    return english ? en : zh;
  }

  /** Names of top folders below {@code content/} whose pages have this type. */
  public List<String> folders() {
    return folders;
  }
}
