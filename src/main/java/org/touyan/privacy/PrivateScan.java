package org.touyan.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.touyan.model.Person;
import org.touyan.privacy.Find.Kind;
import org.touyan.text.CharKind;
import org.touyan.text.Fold;

/**
 * Looks for private things in a text. Immutable: several threads may use one.
 *
 * <p>A name of three characters or more counts wherever it stands; one of two only where it is parted from the words around
 * it ({@link NameEdges}), because 高兴 and 和平 are names too. Traditional characters, spaces and signs that are not seen inside a
 * name, and tags within a line between its characters do not hide it.
 */
public final class PrivateScan {
  /** Hears of each find, with its offset in the text. */
  public interface Found {
    void at(Find find, int offset);
  }

  private static final int SHORTEST = 2;
  private static final int LATIN_SHORTEST = 4;
  private static final int TAG_CHARS_MAX = 400;
  private static final Set<String> INLINE = Set.of(
      "a", "abbr", "b", "bdi", "bdo", "code", "del", "dfn", "em", "i", "ins", "mark", "ruby", "s",
      "small", "span", "strong", "sub", "sup", "u", "wbr");

  private final Map<Character, List<Name>> byFirst = new HashMap<>();
  private final boolean[] begins = new boolean[0x10000];
  private final Set<String> published = new HashSet<>();

  private final Sieve sieve;

  private record Name(String key, Find find) {}

  /**
   * @param people of private tables; the first row of a name counts
   * @param published names and mobile numbers that may be public, as written in site.yml
   */
  public PrivateScan(List<Person> people, List<String> published) {
    for (String one : published) this.published.add(key(one));
    Map<String, Person> once = new TreeMap<>();
    for (Person person : people) once.putIfAbsent(key(person.name()), person);
    once.forEach((key, person) -> {
      if (key.length() < (isHan(key.charAt(0)) ? SHORTEST : LATIN_SHORTEST)) return;
      if (this.published.contains(key)) return;
      begins[key.charAt(0)] = true;
      byFirst
          .computeIfAbsent(key.charAt(0), first -> new ArrayList<>())
          .add(new Name(key, Find.of(person)));
    });
    List<String> keys = new ArrayList<>();
    byFirst.values().forEach(names -> names.forEach(name -> keys.add(name.key())));
    sieve = new Sieve(keys);
    for (char c = 0; c < 0xffff; c++) begins[c] |= begins[plain(c)] || NumberScan.digit(c) >= 0;
  }

  /** A name without spaces, its dots all the same; a number without what parts its digits. */
  private static String key(String written) {
    StringBuilder key = new StringBuilder();
    boolean number =
        written.chars().allMatch(c -> NumberScan.digit((char) c) >= 0 || c == ' ' || c == '-');
    for (char c : written.toCharArray()) {
      if (isSpace(c) || number && c == '-') continue;
      key.append(number ? (char) ('0' + NumberScan.digit(c)) : plain(c));
    }
    return key.length() == 0 ? " " : key.toString();
  }

  /** Whether a text in UTF-8 needs to be scanned; most need not. */
  public boolean isDoubtful(byte[] utf8) {
    return sieve.isDoubtful(utf8);
  }

  /** Finds everything in {@code text}. */
  public void scan(String text, Found found) {
    NumberScan numbers = new NumberScan(text, (find, at) -> {
      if (find.kind() == Kind.ID_NUMBER || !published.contains(find.what())) found.at(find, at);
    });
    int length = text.length();
    int at = 0;
    while (at < length) {
      char c = text.charAt(at);
      if (!begins[c]) {
        at++;
      } else if (NumberScan.digit(c) >= 0) {
        at = numbers.read(at);
      } else {
        names(text, at, found);
        at++;
      }
    }
  }

  private void names(String text, int start, Found found) {
    for (Name name : byFirst.getOrDefault(plain(text.charAt(start)), List.of())) {
      int end = end(text, start, name.key());
      if (end > 0 && NameEdges.areFree(name.key(), text, start, end)) found.at(name.find(), start);
    }
  }

  /** Behind the name that begins at {@code start}, or -1 when another text stands there. */
  private static int end(String text, int start, String key) {
    int at = start + 1;
    for (int i = 1; i < key.length(); i++, at++) {
      at = skip(text, at);
      if (at >= text.length() || plain(text.charAt(at)) != key.charAt(i)) return -1;
    }
    return at;
  }

  /** Over spaces, signs that are not seen, tags that part no words, and the stars of Markdown. */
  private static int skip(String text, int start) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '<') {
        int close = text.indexOf('>', at);
        if (close < 0 || close - at > TAG_CHARS_MAX || !isInline(text, at)) return at;
        at = close + 1;
      } else if (isSpace(c) && c != '\n' || c == '*') {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || c == 0x3000
        || c == 0xa0
        || c == 0xad
        || c == 0xfeff
        || c >= 0x2000 && c <= 0x200f
        || c >= 0x2028 && c <= 0x202f
        || c >= 0x205f && c <= 0x206f
        || c == 0x61c
        || c == 0x34f
        || c >= 0xfe00 && c <= 0xfe0f;
  }

  /** Whether a tag or comment stands within a line of text: the cells of a table are words of their own. */
  private static boolean isInline(String text, int at) {
    int from = text.startsWith("/", at + 1) ? at + 2 : at + 1;
    int end = from;
    while (end < text.length() && isLatin(text.charAt(end))) end++;
    return end == from || INLINE.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isHan(char c) {
    return Character.isSurrogate(c) || CharKind.of(c) == CharKind.HAN;
  }

  /** Small, simplified, of usual width; the dots of long names are typed in many ways. */
  static char plain(char c) {
    return c == '•' || c == '・' || c == '‧' || c == '∙' || c == '．' ? '·' : (char) Fold.fold(c);
  }
}
