package org.touyan.privacy;

import java.util.List;
import org.touyan.text.CharKind;
import org.touyan.text.Fold;

/** Whether what looks like a name is parted from the words around it. */
final class NameEdges {
  /** What stands before a name without a mark between. */
  private static final List<String> BEFORE = List.of(
      "由", "请", "和", "与", "及", "同", "跟", "找", "问", "叫", "是", "对", "给", "为", "让", "主席", "执委", "委员",
      "书记", "主任", "老师", "同志", "组长", "队长", "站长", "村长", "会长", "部长", "科长", "讲师", "主讲", "村民", "妇女",
      "姐妹", "网格员", "联系人", "负责人", "调解员", "志愿者", "姓名", "人员");

  /** What stands behind one. */
  private static final List<String> AFTER = List.of(
      "和", "与", "及", "同", "等", "说", "讲", "是", "在", "负责", "主席", "主任", "主讲", "副主席", "老师", "同志", "女士",
      "先生", "大姐", "大妈", "大娘", "阿姨", "执委", "委员", "书记", "组长", "队长", "站长", "村长", "会长", "部长", "科长",
      "的电话", "的手机");

  private static final int WORD_CHARS_MAX = 4;

  private NameEdges() {}

  /**
   * Names of three Han characters or more need no edges, nor do names with a dot; others stand between marks, spaces, or words
   * that go with names.
   */
  static boolean areFree(String name, String text, int start, int end) {
    boolean latin = !PrivateScan.isHan(name.charAt(0));
    // Grace is a name, grace a word.
    if (latin)
      return !Character.isLowerCase(text.charAt(start))
          && !isWord(text, start - 1)
          && !isWord(text, end);
    if (name.codePointCount(0, name.length()) > 2) return true;
    return isFreeBefore(text, start) && isFreeAfter(text, end);
  }

  private static boolean isWord(String text, int at) {
    return at >= 0 && at < text.length() && CharKind.of(text.charAt(at)) == CharKind.WORD;
  }

  private static boolean isFreeBefore(String text, int start) {
    if (start == 0 || !PrivateScan.isHan(text.charAt(start - 1))) return true;
    String before = Fold.fold(text.substring(Math.max(0, start - WORD_CHARS_MAX), start));
    for (String word : BEFORE) if (before.endsWith(word)) return true;
    return false;
  }

  private static boolean isFreeAfter(String text, int end) {
    if (end >= text.length() || !PrivateScan.isHan(text.charAt(end))) return true;
    String after = Fold.fold(text.substring(end, Math.min(text.length(), end + WORD_CHARS_MAX)));
    for (String word : AFTER) if (after.startsWith(word)) return true;
    return false;
  }
}
