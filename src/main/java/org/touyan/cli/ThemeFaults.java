package org.touyan.cli;

import org.touyan.render.ThemeFault;

/** Tells of a template that is wrong: where, what, and what to do; in English also in the words of the template engine. */
final class ThemeFaults {
  private ThemeFaults() {}

  static void tell(Console console, ThemeFault fault) {
    String line = fault.line() > 0 ? ":" + fault.line() : "";
    String where = fault.template().isEmpty() ? "" : fault.template() + line;
    String place = where.isEmpty() ? "" : where + console.say("：", ": ");
    console.error(Console.clean(console.say("主题的模板有误：", "the theme's template is wrong: ")
        + place
        + what(console, fault)
        + console.say("。", ".")));
    String near = fault.suggestion();
    String meant =
        near.isEmpty() ? "" : console.say("是不是“" + near + "”？", "did you mean \"" + near + "\"? ");
    console.error(Console.clean("    " + console.say("→ ", "-> ") + meant + cure(console, fault)));
    Faults.untouched(console);
    if (console.english()) console.error("    " + Console.clean("(" + fault.getMessage() + ")"));
  }

  private static String what(Console console, ThemeFault fault) {
    String name = fault.name();
    return switch (fault.kind()) {
      case UNKNOWN_NAME -> console.say("没有“" + name + "”这一项", "there is no \"" + name + "\"");
      case NO_TEMPLATE ->
        console.say("主题里没有“" + name + "”这个文件", "the theme has no file \"" + name + "\"");
      case SYNTAX ->
        console.say(
            "{{ }} 或 {% %} 没有写对，或者少了 endif、endfor",
            "{{ }} or {% %} is not right, or endif or endfor is missing");
      case FORBIDDEN ->
        console.say("模板只能取值，不能这样调用", "a template may only read values, not call this");
      case OTHER -> console.say("这一处生成不了", "this place cannot be rendered");
    };
  }

  private static String cure(Console console, ThemeFault fault) {
    return switch (fault.kind()) {
      case NO_TEMPLATE ->
        console.say("检查文件名和文件夹，一个字母也不能差。", "check the names of the file and its folder.");
      case UNKNOWN_NAME, SYNTAX, FORBIDDEN, OTHER ->
        console.say(
            "和默认主题里同名的文件对照；实在改不好，先把自己的这个文件移走。",
            "compare it with the file of that name in the default theme, or move yours away.");
    };
  }
}
