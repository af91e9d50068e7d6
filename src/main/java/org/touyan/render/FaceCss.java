package org.touyan.render;

import java.util.SortedMap;
import org.touyan.model.ThemeFace;

/** The last lines of the style sheet: what {@code theme.yml} changes. */
final class FaceCss {
  private FaceCss() {}

  /** The lines, or "" where nothing is changed. */
  static String of(ThemeFace face) {
    StringBuilder css = new StringBuilder();
    if (!face.logo().isEmpty()) {
      // The width is known before the picture is there, so that nothing moves when it comes.
      css.append("img.logo { width: ")
          .append(face.logoWidth())
          .append("px; height: ")
          .append(ThemeFace.LOGO_HEIGHT)
          .append("px; object-fit: contain; }\n");
    }
    if (!face.colours().isEmpty()) {
      // Paper keeps its own black on white.
      css.append("@media screen {\n");
      face.colours().forEach((ground, tokens) -> ground(css, ground, tokens));
      css.append("}\n");
    }
    return css.toString();
  }

  private static void ground(StringBuilder css, String ground, SortedMap<String, String> tokens) {
    css.append("  :root");
    if (!ground.equals("default")) css.append("[data-ground=\"").append(ground).append("\"]");
    css.append(" {");
    tokens.forEach((token, colour) ->
        css.append(" --").append(token).append(": ").append(colour).append(";"));
    css.append(" }\n");
  }
}
