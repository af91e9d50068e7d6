package org.touyan.build;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.html.SvgCheck;
import org.touyan.model.Reference;
import org.touyan.model.ThemeFace;
import org.touyan.render.Theme;
import org.touyan.schema.ThemeSchema;
import org.touyan.source.ImageHeader;
import org.touyan.text.Hashes;
import org.touyan.text.Sizes;
import org.touyan.write.SiteWriter;

/** What a theme's {@code theme.yml} changes, with its logo looked at. */
final class Faces {
  /** Every page loads it. */
  private static final int LOGO_BYTES_MAX = 200 * Sizes.KB;

  /** A banner would push everything else off a phone. */
  private static final double LOGO_WIDTH_MAX = 4;

  private static final Pattern PLAIN = Pattern.compile("[a-z0-9/_-]+\\.[a-z]+");

  private static final Pattern SVG_BOX =
      Pattern.compile("<svg\\b[^>]{0,2000}\\bviewBox\\s*=\\s*[\"']\\s*"
          + "[-+.\\d]+[\\s,]+".repeat(2) + "([.\\d]{1,9})[\\s,]+([.\\d]{1,9})\\s*[\"']");

  private Faces() {}

  /**
   * @param files of the theme; a logo whose name cannot stay gets another one there, and what else cannot be named so in
   *     a site is taken out (reported): one picture must not keep the site from being built
   */
  static ThemeFace read(String name, SortedMap<String, byte[]> files, Findings findings) {
    String folder = "themes/" + name + "/";
    ThemeFace face = face(folder + "theme.yml", files, findings);
    for (String path : List.copyOf(files.keySet())) {
      if (!Theme.isCopied(path) || SiteWriter.canHold(path)) continue;
      files.remove(path);
      findings.report(Code.THEME_FILE_NAME, Position.file(folder + path));
    }
    return face;
  }

  private static ThemeFace face(String path, SortedMap<String, byte[]> files, Findings findings) {
    ThemeSchema.Face face = ThemeSchema.read(
        path, text(files, "theme.yml"), text(files, "assets/css/00-tokens.css"), findings);
    OptionalDouble shape = OptionalDouble.empty();
    String logo = face.logo().map(Reference::target).orElse("");
    if (face.logo().isPresent()) shape = shape(face.logo().get(), files, findings);
    if (shape.isEmpty()) {
      if (!SiteWriter.canHold(logo)) files.remove(logo); // what is wrong with it was said
      return new ThemeFace("", 0, face.footer(), face.colours());
    }
    double wide = Math.min(LOGO_WIDTH_MAX, Math.max(1, shape.getAsDouble()));
    int width = (int) Math.round(ThemeFace.LOGO_HEIGHT * wide);
    return new ThemeFace(placed(logo, files), width, face.footer(), face.colours());
  }

  /** Where the logo lies in the site: a name that not every computer knows, such as a Chinese one, is changed. */
  private static String placed(String path, SortedMap<String, byte[]> files) {
    byte[] bytes = files.get(path);
    if (bytes == null || PLAIN.matcher(path).matches() && SiteWriter.canHold(path)) return path;
    String ending = path.substring(path.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    String plain = "assets/logo-" + Hashes.sha256Hex(bytes).substring(0, 8) + ending;
    files.remove(path);
    files.put(plain, bytes);
    return plain;
  }

  private static String text(SortedMap<String, byte[]> files, String path) {
    return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  /** Width by height of a logo that can be used; anything else is reported. */
  private static OptionalDouble shape(
      Reference logo, SortedMap<String, byte[]> files, Findings findings) {
    String path = logo.target();
    byte[] bytes = files.get(path);
    String lower = path.toLowerCase(Locale.ROOT);
    if (bytes == null) {
      return no(logo, "主题文件夹里没有这个文件", "the theme has no such file", findings);
    } else if (!Theme.isCopied(path)) {
      return no(logo, "它不在 assets 文件夹里", "it is not in the folder assets", findings);
    } else if (bytes.length > LOGO_BYTES_MAX) {
      String most = Sizes.words(LOGO_BYTES_MAX);
      return no(logo, "文件超过 " + most, "the file is larger than " + most, findings);
    } else if (lower.endsWith(".svg")) {
      Optional<String> danger = SvgCheck.danger(bytes);
      if (danger.isPresent()) {
        return no(logo, "图里有不让用的东西", "it holds " + danger.get(), findings);
      }
      Matcher box = SVG_BOX.matcher(new String(bytes, StandardCharsets.UTF_8));
      return OptionalDouble.of(box.find() ? ratio(box.group(1), box.group(2)) : 1);
    }
    Optional<ImageHeader> header = ImageHeader.of(bytes);
    boolean png =
        lower.endsWith(".png") && header.filter(h -> h.format().equals("png")).isPresent();
    if (!png) return no(logo, "它不是 SVG 或 PNG 图片", "it is no SVG or PNG picture", findings);
    return OptionalDouble.of(ratio(
        Integer.toString(header.get().width()), Integer.toString(header.get().height())));
  }

  private static double ratio(String width, String height) {
    try {
      double ratio = Double.parseDouble(width) / Double.parseDouble(height);
      return Double.isFinite(ratio) ? ratio : 1;
    } catch (NumberFormatException e) {
      return 1; // "1.2.3" in a drawing: it is shown as a square
    }
  }

  private static OptionalDouble no(Reference logo, String zh, String en, Findings findings) {
    findings.report(Code.THEME_LOGO, logo.at(), logo.target(), zh, en);
    return OptionalDouble.empty();
  }
}
