package org.touyan.render;

import java.nio.charset.StandardCharsets;

/**
 * Takes out of scripts and style sheets what only their authors read: lines that are nothing but comment, indentation and empty
 * lines. It works by lines and never inside one, so it needs no grammar; a script with a template literal, in which lines mean
 * something, stays as it is.
 */
final class Slim {
  private Slim() {}

  static byte[] script(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String slim = lines(text, true);
    return slim.indexOf('`') >= 0 ? bytes : slim.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] sheet(byte[] bytes) {
    return lines(new String(bytes, StandardCharsets.UTF_8), false).getBytes(StandardCharsets.UTF_8);
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
