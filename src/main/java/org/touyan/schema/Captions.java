package org.touyan.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.Cue;
import org.touyan.model.SourceText;

/**
 * Reads WebVTT. Browsers refuse a {@code <track>} of a page opened from the disk, so the captions stand in the page: plain
 * text, without the marks for voice and colour. What is wrong is reported with its line, and the rest is read on.
 */
public final class Captions {
  /** Two hours of talk have less. */
  public static final int BYTES_MAX = 256 << 10;

  static final int CUES_MAX = 2_000;

  private static final String TIME = "(?:(\\d{1,3}):)?([0-5]?\\d):([0-5]\\d)[.,](\\d{3})";
  private static final Pattern TIMING =
      Pattern.compile("\\s*" + TIME + "\\s+-->\\s+" + TIME + "(?:\\s.*)?");
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  private final String path;
  private final List<String> lines;
  private final Findings findings;
  private final List<Cue> cues = new ArrayList<>();

  private Captions(SourceText file, Findings findings) {
    path = file.path();
    lines = file.text().lines().toList();
    this.findings = findings;
  }

  /** The captions of a file in its order; at most {@value #CUES_MAX}. */
  public static List<Cue> read(SourceText file, Findings findings) {
    return new Captions(file, findings).read();
  }

  private List<Cue> read() {
    if (lines.isEmpty() || !lines.get(0).matches("WEBVTT(?:\\s.*)?")) {
      broken(0, lines.isEmpty() ? "" : lines.get(0));
      return List.of();
    }
    int at = pastBlock(1);
    while (at < lines.size()) {
      if (lines.get(at).isBlank()) at++;
      else if (lines.get(at).matches("(?:NOTE|STYLE|REGION)(?:\\s.*)?")) at = pastBlock(at);
      else at = block(at);
      if (cues.size() > CUES_MAX) {
        findings.report(Code.CAPTIONS_MANY, new Position(path, at, 0), Integer.toString(CUES_MAX));
        return List.copyOf(cues.subList(0, CUES_MAX));
      }
    }
    return List.copyOf(cues);
  }

  /** Reads the cue that begins at line {@code at} and says where the next block begins. */
  private int block(int at) {
    int timing = at;
    if (!lines.get(at).contains("-->")
        && at + 1 < lines.size()
        && lines.get(at + 1).contains("-->"))
      timing = at + 1; // a name of its own stands before the times
    int end = pastBlock(timing);
    Matcher times = TIMING.matcher(lines.get(timing));
    if (!times.matches() || millis(times, 1) >= millis(times, 5)) {
      broken(timing, lines.get(timing));
      return end;
    }
    List<String> said = new ArrayList<>();
    for (String line : lines.subList(timing + 1, end)) {
      String plain = plain(line);
      if (!plain.isEmpty()) said.add(plain);
    }
    if (!said.isEmpty())
      cues.add(new Cue(millis(times, 1), millis(times, 5), String.join("\n", said)));
    return end;
  }

  private int pastBlock(int from) {
    int at = from;
    while (at < lines.size() && !lines.get(at).isBlank()) at++;
    return at;
  }

  private static long millis(Matcher times, int group) {
    String hours = times.group(group);
    return ((hours == null ? 0 : Long.parseLong(hours)) * 3600
                + Long.parseLong(times.group(group + 1)) * 60
                + Long.parseLong(times.group(group + 2)))
            * 1000
        + Long.parseLong(times.group(group + 3));
  }

  private static String plain(String line) {
    return TAG.matcher(line)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .strip();
  }

  /** @param index of the line, 0-based */
  private void broken(int index, String line) {
    String shown = line.length() > 40 ? line.substring(0, 40) + "…" : line;
    findings.report(Code.CAPTIONS_BROKEN, new Position(path, index + 1, 0), shown);
  }
}
