package org.touyan.render;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Takes out of a theme's scripts and style sheets what only their authors read: lines that are nothing but comment, indentation and
 * empty lines, and in style sheets the spaces beside braces and commas. It works by lines, so it needs no grammar; a script
 * with a template literal, in which lines mean something, stays as it is. The program's own scripts, whose syntax is known,
 * become shorter still: {@link ShortScript}.
 */
final class Slim {
  private static final Pattern BESIDE_MARKS = Pattern.compile(" *([{},;]) *");
  private static final Pattern BEHIND_COLONS = Pattern.compile(": +");

  private Slim() {}

  static byte[] script(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String slim = lines(text, true);
    return slim.indexOf('`') >= 0 ? bytes : slim.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] sheet(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length);
    lines(new String(bytes, StandardCharsets.UTF_8), false)
        .lines()
        .forEach(line -> out.append(isPlain(line) ? squeezed(line) : line).append('\n'));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Not before a colon: {@code a :hover} is not {@code a:hover}. */
  private static String squeezed(String line) {
    String marks = BESIDE_MARKS.matcher(line).replaceAll("$1");
    return BEHIND_COLONS.matcher(marks).replaceAll(":");
  }

  /** Without strings, addresses and comments, where a space may be part of the value. */
  private static boolean isPlain(String line) {
    return line.indexOf('"') < 0
        && line.indexOf('\'') < 0
        && !line.contains("url(")
        && !line.contains("/*");
  }

  private static String lines(String text, boolean script) {
    StringBuilder out = new StringBuilder(text.length());
    boolean inComment = false;
    boolean goesOn = false;
    for (String line : text.lines().toList()) {
      // Behind a backslash a line belongs to the string before it.
      String bare = goesOn ? line : line.strip();
      int end = inComment || bare.startsWith("/*") ? bare.indexOf("*/", inComment ? 0 : 2) : -1;
      if (!goesOn && (inComment || bare.startsWith("/*"))) {
        inComment = end < 0;
        bare = end < 0 ? "" : bare.substring(end + 2).strip();
      }
      if (bare.isEmpty() || !goesOn && script && bare.startsWith("//")) continue;
      out.append(bare).append('\n');
      goesOn = bare.endsWith("\\");
    }
    return out.toString();
  }
}
