package org.touyan.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touyan.text.Hashes;

/**
 * The text codes in what somebody typed or sent: capitals and digits in numbered parts, each of which knows whether it is whole.
 * {@code docs/dev/records-format.md} is the specification; the twin is {@code src/main/web/record-code.js}.
 */
final class TextCodes {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String START = "TY1";
  private static final Pattern NEWER =
      Pattern.compile("(?<![A-Za-z0-9Ａ-Ｚａ-ｚ０-９])[TtＴｔ][YyＹｙ][2-9２-９]");
  private static final int NEWER_CHARS_MAX = 80;
  private static final int HEAD = 13;
  private static final int CHECK = 4;

  private TextCodes() {}

  /**
   * A code.
   *
   * @param of how many parts it has
   * @param missing numbers of parts that are not there, {@code broken} of those that came damaged
   * @param content empty when parts lack or the whole is damaged
   */
  record Code(
      int of,
      SortedSet<Integer> missing,
      SortedSet<Integer> broken,
      Optional<CodeColumns.Content> content) {}

  /** @param newer whether there is no code of ours, but one of a later version */
  record Found(List<Code> codes, boolean newer) {}

  private record Part(String set, int n, int of, int end, String payload, boolean whole) {}

  private static final class Parts {
    final String set;
    final int of;
    final SortedMap<Integer, String> payloads = new TreeMap<>();
    final SortedSet<Integer> broken = new TreeSet<>();

    Parts(String set, int of) {
      this.set = set;
      this.of = of;
    }
  }

  static Found in(String text) {
    String digits = fold(text);
    Map<String, Parts> codes = new LinkedHashMap<>();
    List<Part> broken = new ArrayList<>();
    int at = digits.indexOf(START);
    while (at >= 0) {
      Optional<Part> part = part(digits, at);
      boolean whole = part.isPresent() && part.get().whole();
      if (whole) {
        parts(codes, part.get()).payloads.putIfAbsent(part.get().n(), part.get().payload());
      } else {
        part.ifPresent(broken::add);
      }
      at = digits.indexOf(START, whole ? part.get().end() : at + 1);
    }
    for (Part part : broken) {
      if (!codes.containsKey(part.set() + part.of()) && part.of() != 1) continue;
      Parts parts = parts(codes, part);
      if (!parts.payloads.containsKey(part.n())) parts.broken.add(part.n());
    }
    boolean newer = codes.isEmpty() && isNewer(text);
    return new Found(codes.values().stream().map(TextCodes::code).toList(), newer);
  }

  /** Whether a word begins as a code of a later version does: with its sign, and a part that is one of so many. */
  private static boolean isNewer(String text) {
    Matcher sign = NEWER.matcher(text);
    while (sign.find()) {
      int end = Math.min(text.length(), sign.start() + NEWER_CHARS_MAX);
      String digits = fold(text.substring(sign.start(), end));
      if (digits.length() < HEAD + CHECK) continue;
      int n = value(digits, 7, 9);
      if (n >= 1 && n <= value(digits, 9, 11)) return true;
    }
    return false;
  }

  private static Parts parts(Map<String, Parts> codes, Part part) {
    return codes.computeIfAbsent(part.set() + part.of(), key -> new Parts(part.set(), part.of()));
  }

  private static Code code(Parts parts) {
    SortedSet<Integer> missing = new TreeSet<>();
    for (int n = 1; n <= parts.of; n++)
      if (!parts.payloads.containsKey(n) && !parts.broken.contains(n)) missing.add(n);
    Optional<CodeColumns.Content> content = Optional.empty();
    if (missing.isEmpty() && parts.broken.isEmpty())
      content = content(String.join("", parts.payloads.values()), parts.set);
    return new Code(parts.of, missing, parts.broken, content);
  }

  private static Optional<CodeColumns.Content> content(String digits, String set) {
    if (!mark(digits).equals(set)) return Optional.empty();
    try {
      return Optional.of(CodeColumns.read(bytes(digits)));
    } catch (CodeColumns.DamagedCode e) {
      return Optional.empty();
    }
  }

  private static Optional<Part> part(String digits, int at) {
    if (at + HEAD + CHECK >= digits.length()) return Optional.empty();
    int n = value(digits, at + 7, at + 9);
    int of = value(digits, at + 9, at + 11);
    int end = at + HEAD + value(digits, at + 11, at + HEAD) + CHECK;
    if (n < 1 || n > of) return Optional.empty();
    boolean fits = end <= digits.length();
    boolean whole =
        fits && mark(digits.substring(at, end - CHECK)).equals(digits.substring(end - CHECK, end));
    String payload = fits ? digits.substring(at + HEAD, end - CHECK) : "";
    return Optional.of(new Part(digits.substring(at + 3, at + 7), n, of, end, payload, whole));
  }

  private static int value(String digits, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) value = value * 32 + DIGITS.indexOf(digits.charAt(i));
    return value;
  }

  private static String mark(String digits) {
    int bits = Integer.parseInt(Hashes.sha256Hex(digits).substring(0, 5), 16);
    StringBuilder out = new StringBuilder();
    for (int shift = 15; shift >= 0; shift -= 5) out.append(DIGITS.charAt(bits >> shift & 31));
    return out.toString();
  }

  private static byte[] bytes(String digits) {
    byte[] out = new byte[digits.length() * 5 / 8];
    int hold = 0;
    int held = 0;
    int at = 0;
    for (int i = 0; i < digits.length(); i++) {
      hold = (hold << 5 | DIGITS.indexOf(digits.charAt(i))) & 0x1fff;
      held += 5;
      if (held >= 8) out[at++] = (byte) (hold >> (held -= 8));
    }
    return out;
  }

  /** Only the digits of a text: wide forms and small letters folded, what is easily mistaken put right, all else dropped. */
  private static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0xff01 && c <= 0xff5e) c -= 0xfee0;
      if (c >= 'a' && c <= 'z') c -= 'a' - 'A';
      boolean kept = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
      if (kept) out.append(c == 'I' || c == 'L' ? '1' : c == 'O' ? '0' : c == 'U' ? 'V' : c);
    }
    return out.toString();
  }
}
