package org.touyan.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the program's own scripts shorter: comments and spaces go, and names that a script declares become short ones. Every name
 * is renamed throughout its file, so scopes need not be known; properties and names from outside stay. For ES5 as the scripts
 * are written; a script with newer syntax is left as it is.
 */
final class ShortScript {
  private static final Set<String> RESERVED = Set.of(
      ("break case catch class const continue debugger default delete do else enum export extends false finally for function"
              + " if implements import in instanceof interface let new null of package private protected public return static"
              + " super switch this throw true try typeof var void while with yield as is get set arguments undefined")
          .split(" "));
  /** A line break before or behind these ends no statement; behind {@code }}, because the scripts end what is none with a semicolon. */
  private static final String GOES_ON_BEHIND = "{};,([=:?&|+-*/%<>!~^.";

  private static final String GOES_ON_BEFORE = "});,.:?=&|*%<>^]";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$";

  private enum Kind {
    WORD,
    TEXT,
    SIGN
  }

  /** @param lineBefore whether a line break stood before it; {@code spaceBefore}: or any space */
  private record Token(Kind kind, String text, boolean lineBefore, boolean spaceBefore) {
    boolean is(String other) {
      return kind != Kind.TEXT && text.equals(other);
    }
  }

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private ShortScript(String source) {
    this.source = source;
  }

  /** The shorter script, or the script itself where it has syntax that is not known here. */
  static byte[] of(byte[] script) {
    ShortScript shorter = new ShortScript(new String(script, StandardCharsets.UTF_8));
    return shorter.read() ? shorter.write().getBytes(StandardCharsets.UTF_8) : script;
  }

  private boolean read() {
    boolean line = false;
    boolean space = false;
    while (at < source.length()) {
      char c = source.charAt(at);
      int start = at;
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        line |= c == '\n';
        space = true;
        at++;
        continue;
      }
      if (source.startsWith("//", at)) {
        at = end("\n", at);
        continue;
      }
      if (source.startsWith("/*", at)) {
        at = end("*/", at) + 2;
        continue;
      }
      Kind kind = Kind.SIGN;
      if (c == '`' || source.startsWith("=>", at) || source.startsWith("...", at)) return false;
      if (isWord(c)) {
        kind = Kind.WORD;
        while (at < source.length() && isWord(source.charAt(at))) at++;
      } else if (c == '\'' || c == '"' || c == '/' && regexMayStand()) {
        kind = Kind.TEXT;
        at = quoted(c);
      } else {
        at++;
      }
      tokens.add(new Token(kind, source.substring(start, at), line, space));
      line = false;
      space = false;
    }
    return true;
  }

  private int end(String what, int from) {
    int found = source.indexOf(what, from);
    return found < 0 ? source.length() : found;
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '$';
  }

  private boolean regexMayStand() {
    if (tokens.isEmpty()) return true;
    Token last = tokens.get(tokens.size() - 1);
    if (last.kind() == Kind.TEXT) return false;
    if (last.kind() == Kind.WORD) return last.is("return") || last.is("typeof") || last.is("case");
    return !last.is(")") && !last.is("]") && !last.is("}");
  }

  /** Behind the end of a string or of a regular expression with its flags. */
  private int quoted(char quote) {
    boolean inClass = false;
    int i = at + 1;
    for (; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\') i++;
      else if (quote == '/' && c == '[') inClass = true;
      else if (quote == '/' && c == ']') inClass = false;
      else if (c == quote && !inClass) break;
    }
    i++;
    while (quote == '/' && i < source.length() && isWord(source.charAt(i))) i++;
    return Math.min(i, source.length());
  }

  private String write() {
    Map<String, String> names = names();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is(";") && token(i + 1).is("}") && !endsEmpty(i)) continue;
      if (i > 0) out.append(between(tokens.get(i - 1), token));
      boolean name = token.kind() == Kind.WORD && !isProperty(i);
      out.append(name ? names.getOrDefault(token.text(), token.text()) : token.text());
    }
    return out.append('\n').toString();
  }

  /** Whether the semicolon there is all that a loop or a condition does, and must stay. */
  private boolean endsEmpty(int semicolon) {
    int at = semicolon - 1;
    if (!token(at).is(")")) return token(at).is("else");
    for (int depth = 1; depth > 0 && at > 0; ) {
      at--;
      if (token(at).is(")")) depth++;
      if (token(at).is("(")) depth--;
    }
    return token(at - 1).is("for") || token(at - 1).is("while") || token(at - 1).is("if");
  }

  private static String between(Token last, Token next) {
    boolean behind = last.kind() == Kind.SIGN && GOES_ON_BEHIND.contains(last.text());
    boolean before = next.kind() == Kind.SIGN && GOES_ON_BEFORE.contains(next.text());
    boolean twins = last.text().equals(next.text()) && (next.is("+") || next.is("-"));
    if (twins) return next.spaceBefore() ? " " : "";
    if (next.lineBefore() && !behind && !before) return "\n";
    return last.kind() != Kind.SIGN && next.kind() == Kind.WORD && next.spaceBefore()
            || last.kind() == Kind.WORD
                && next.kind() == Kind.TEXT
                && next.text().charAt(0) == '/'
        ? " "
        : "";
  }

  private Token token(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : new Token(Kind.SIGN, "", false, false);
  }

  private boolean isProperty(int i) {
    boolean key = token(i + 1).is(":") && (token(i - 1).is("{") || token(i - 1).is(","));
    return token(i - 1).is(".") || key;
  }

  /** For each declared name the short one; the most frequent get the shortest. */
  private Map<String, String> names() {
    Map<String, Integer> uses = new HashMap<>();
    Set<String> taken = new HashSet<>(RESERVED);
    Set<String> declared = declared();
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).text();
      if (tokens.get(i).kind() != Kind.WORD) continue;
      if (declared.contains(word) && !isProperty(i)) uses.merge(word, 1, Integer::sum);
      else taken.add(word);
    }
    List<String> order = uses.entrySet().stream()
        .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(use -> -use.getValue())
            .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
    Map<String, String> names = new HashMap<>();
    int number = 0;
    for (String name : order) {
      String candidate = name(number++);
      while (taken.contains(candidate)) candidate = name(number++);
      names.put(name, candidate);
    }
    return names;
  }

  private static String name(int number) {
    int size = LETTERS.length();
    return number < size
        ? LETTERS.substring(number, number + 1)
        : name(number / size - 1) + LETTERS.charAt(number % size);
  }

  private Set<String> declared() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() != Kind.WORD || isProperty(i)) continue;
      if (token.is("function") || token.is("catch")) {
        int open = i + 1;
        if (!token(open).is("(")) names.add(token(open++).text());
        for (int k = open + 1; k < tokens.size() && !tokens.get(k).is(")"); k++)
          if (tokens.get(k).kind() == Kind.WORD) names.add(tokens.get(k).text());
      } else if (token.is("var")) {
        variables(i + 1, names);
      }
    }
    names.removeAll(RESERVED);
    return names;
  }

  /** Names of a list of variables: what follows {@code var} and each comma outside of brackets. */
  private void variables(int from, Set<String> names) {
    names.add(token(from).text());
    int depth = 0;
    for (int i = from + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.TEXT) continue;
      if (token.is("(") || token.is("[") || token.is("{")) depth++;
      if (token.is(")") || token.is("]") || token.is("}")) depth--;
      if (depth < 0 || depth == 0 && (token.is(";") || token.is("in") || token.is("of"))) return;
      if (depth == 0 && token.is(",")) names.add(token(i + 1).text());
    }
  }
}
