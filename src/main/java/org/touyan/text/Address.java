package org.touyan.text;

import java.util.Locale;
import java.util.Set;

/**
 * What an address in content is by its letters alone. The one judgement of addresses: the link room asks it before it
 * resolves, the html room again before it writes. Whatever a browser might read differently is {@link #UNSAFE}.
 */
public enum Address {
  /** A path to a file of the content, maybe with {@code ?} and {@code #}; also the empty address. */
  RELATIVE,
  /** {@code #anchor} in the same page. */
  ANCHOR,
  /** {@code http://host…} or {@code https://host…}. */
  HTTP,
  /** {@code mailto:…}. */
  MAIL,
  /** {@code tel:…}. */
  TEL,
  /** {@code wiki:target}, as the parser writes {@code [[target]]}. */
  WIKI,
  /** Anything else: other schemes, {@code //host}, {@code \\host}, drive letters, control characters inside. */
  UNSAFE;

  /** Schemes that are refused even when letters that cannot be seen are mixed in. */
  private static final Set<String> ACTIVE = Set.of(
      "javascript",
      "vbscript",
      "livescript",
      "data",
      "file",
      "blob",
      "filesystem",
      "view-source",
      "about");

  /** Judges {@code address} as it stands in an attribute after entity decoding. Never throws. */
  public static Address classify(String address) {
    String trimmed = trim(address);
    if (trimmed.isEmpty()) return RELATIVE;
    if (hasControl(trimmed)) return UNSAFE;
    char first = trimmed.charAt(0);
    if (first == '#') return ANCHOR;
    if (isSlash(first))
      return trimmed.length() > 1 && isSlash(trimmed.charAt(1)) ? UNSAFE : RELATIVE;
    int colon = schemeEnd(trimmed);
    if (colon < 0) return RELATIVE;
    String scheme = trimmed.substring(0, colon);
    return isScheme(scheme)
        ? ofScheme(scheme.toLowerCase(Locale.ROOT), trimmed.substring(colon + 1))
        : ofOddPrefix(scheme);
  }

  /** {@code address} without the spaces and control characters at its ends that browsers ignore. */
  public static String trim(String address) {
    int start = 0;
    int end = address.length();
    while (start < end && address.charAt(start) <= ' ') start++;
    while (end > start && address.charAt(end - 1) <= ' ') end--;
    return address.substring(start, end);
  }

  private static Address ofScheme(String scheme, String rest) {
    return switch (scheme) {
      case "http", "https" -> hasHost(rest) ? HTTP : UNSAFE;
      case "mailto" -> MAIL;
      case "tel" -> TEL;
      case "wiki" -> WIKI;
      default -> UNSAFE;
    };
  }

  /** A colon behind letters that make no scheme: a file name such as {@code 第一课：a:b.md}, unless it hides a scheme. */
  private static Address ofOddPrefix(String prefix) {
    StringBuilder plain = new StringBuilder(prefix.length());
    for (int i = 0; i < prefix.length(); i++) {
      char c = prefix.charAt(i);
      if (c > ' ' && c < 0x7f && c != '\\') plain.append(c);
    }
    return ACTIVE.contains(plain.toString().toLowerCase(Locale.ROOT)) ? UNSAFE : RELATIVE;
  }

  private static boolean hasHost(String rest) {
    if (!rest.startsWith("//") || rest.length() < 3) return false;
    for (int i = 2; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '\\') return false;
      if (c == '/' || c == '?' || c == '#') return i > 2;
    }
    return true;
  }

  /** Index of the colon that may end a scheme, or -1 when a path, query or anchor begins before it. */
  private static int schemeEnd(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':') return i;
      if (c == '/' || c == '?' || c == '#') return -1;
    }
    return -1;
  }

  private static boolean isScheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean other = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
      if (!letter && !(other && i > 0)) return false;
    }
    return !text.isEmpty();
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7f || c == '\u2028' || c == '\u2029') return true;
    }
    return false;
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }
}
