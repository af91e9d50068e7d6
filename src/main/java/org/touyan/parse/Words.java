package org.touyan.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import org.touyan.parse.dialect.BareLink;
import org.touyan.parse.dialect.WikiLink;

/** The words of inlines, without marks. */
final class Words {
  private Words() {}

  /** The text below {@code node} as a reader sees it. */
  static String of(Node node) {
    StringBuilder out = new StringBuilder();
    addChildren(node, out);
    return out.toString().strip();
  }

  private static void addChildren(Node node, StringBuilder out) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) add(child, out);
  }

  private static void add(Node node, StringBuilder out) {
    if (node instanceof Text) {
      add(unescaped(node.getChars().toString()), out);
    } else if (node instanceof Code code) {
      add(code(code), out);
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      out.append('\n');
    } else if (node instanceof HtmlEntity) {
      add(decoded(node.getChars()), out);
    } else if (node instanceof WikiLink wiki) {
      add(wiki.words().isEmpty() ? wiki.target() : wiki.words(), out);
    } else if (node instanceof BareLink) {
      add(node.getChars().toString(), out);
    } else if (node instanceof AutoLink || node instanceof MailLink) {
      String chars = node.getChars().toString();
      add(chars.substring(1, chars.length() - 1), out);
    } else if (node instanceof RefNode ref
        && !ref.isDefined()
        && (ref instanceof LinkRef || ref instanceof ImageRef)) {
      add(unescaped(ref.getChars().toString()), out);
    } else {
      addChildren(node, out);
    }
  }

  /** Appends; a break before becomes a space, or nothing between Han characters. */
  private static void add(String text, StringBuilder out) {
    if (text.isEmpty()) return;
    int last = out.length() - 1;
    if (last >= 0 && out.charAt(last) == '\n') {
      out.setLength(last);
      boolean joins = last > 0 && HtmlOut.joins(out.codePointBefore(last), text.codePointAt(0));
      if (!joins) out.append(' ');
    }
    out.append(text);
  }

  /** Without the backslashes that kept marks from being marks. */
  static String unescaped(String text) {
    if (text.indexOf('\\') < 0) return text;
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && HtmlOut.isEscapable(text.charAt(i + 1)))
        c = text.charAt(++i);
      out.append(c);
    }
    return out.toString();
  }

  /** An address or title as written, with escapes and character references read, once. */
  static String decoded(CharSequence written) {
    String text = written.toString();
    return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : Escaping.unescapeString(text);
  }

  /** Content of a code span: breaks are spaces; one space on either side is dropped. */
  static String code(Code code) {
    String text = code.getText().toString().replace('\n', ' ');
    boolean padded =
        text.length() > 1 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    return padded ? text.substring(1, text.length() - 1) : text;
  }
}
