package org.touyan.html;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;

/** Tells the author what was taken out of a page, each thing once. */
final class Reports {
  private static final int CHARS_MAX = 80;

  private final Position at;
  private final Map<String, Position> tags;
  private final Findings findings;
  private final Set<String> told = new HashSet<>();

  /** @param tags where elements and handlers of the author's own stand first, e.g. {@code <script>}, {@code onclick=} */
  Reports(String sourcePath, Map<String, Position> tags, Findings findings) {
    at = Position.file(sourcePath);
    this.tags = tags;
    this.findings = findings;
  }

  /** Something that would run a program, by its name or address. */
  void unsafe(String what) {
    report(Code.HTML_UNSAFE, what);
  }

  /** Something harmless that cannot stay. */
  void removed(String what) {
    report(Code.HTML_REMOVED, what);
  }

  private void report(Code code, String what) {
    String shown = shown(what);
    if (told.size() < 100 && told.add(code.id() + ' ' + shown)) {
      findings.report(code, tags.getOrDefault(what, at), shown);
    }
  }

  /** One line of at most {@value #CHARS_MAX} characters. */
  private static String shown(String what) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < what.length() && out.length() < CHARS_MAX; i++) {
      char c = what.charAt(i);
      out.append(c < ' ' || c == 0x7f || Character.isSurrogate(c) ? '·' : c);
    }
    return out.toString();
  }
}
