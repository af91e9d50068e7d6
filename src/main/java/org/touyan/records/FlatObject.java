package org.touyan.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One JSON object of an event or the head of a records file, read where it begins. JSON as RFC 8259 has it, in a small piece:
 * at most {@link Chars#AHEAD_MAX} characters and {@link #DEPTH_MAX} levels, so that hostile text costs little.
 *
 * @param fields texts as String, numbers as Double, arrays of texts as List; what is anything else is left out
 * @param length how many characters it takes
 * @param opensEvents whether it is a head whose list of events begins behind {@code length}
 * @param repeats whether a key stands in it twice, as when damage made one of two objects; the last one counts
 */
record FlatObject(Map<String, Object> fields, int length, boolean opensEvents, boolean repeats) {
  static final int DEPTH_MAX = 8;

  /** The object at the place, which is on a brace; empty when it is damaged. */
  static Optional<FlatObject> at(Chars in) {
    try {
      return Optional.of(new Parser(in).object());
    } catch (Damaged e) {
      return Optional.empty();
    }
  }

  /** Ends the reading of an object; thrown often, so without a trace. */
  private static final class Damaged extends Exception {
    private static final long serialVersionUID = 1;
    static final Damaged HERE = new Damaged();

    private Damaged() {
      super("damaged", null, false, false);
    }
  }

  private static final class Parser {
    private static final Object OTHER = new Object();

    private final Chars in;
    private int i;

    Parser(Chars in) {
      this.in = in;
    }

    FlatObject object() throws Damaged {
      Map<String, Object> fields = new LinkedHashMap<>();
      boolean repeats = false;
      i = 1;
      space();
      if (peek() == '}') return new FlatObject(fields, i + 1, false, false);
      while (true) {
        if (peek() != '"') throw Damaged.HERE;
        String key = string();
        space();
        expect(':');
        space();
        if (key.equals("events") && peek() == '[')
          return new FlatObject(fields, i + 1, true, repeats);
        Object value = value(1);
        if (value == OTHER) fields.remove(key);
        else repeats |= fields.put(key, value) != null;
        space();
        int c = next();
        if (c == '}') return new FlatObject(fields, i, false, repeats);
        if (c != ',') throw Damaged.HERE;
        space();
      }
    }

    private Object value(int depth) throws Damaged {
      if (depth > DEPTH_MAX) throw Damaged.HERE;
      int c = peek();
      if (c == '"') return string();
      if (c == '[') return array(depth);
      if (c == '{') return inner(depth);
      if (c == '-' || c >= '0' && c <= '9') return number();
      for (String word : List.of("null", "true", "false")) if (word(word)) return OTHER;
      throw Damaged.HERE;
    }

    private Object array(int depth) throws Damaged {
      List<Object> items = new ArrayList<>();
      boolean texts = true;
      i++;
      space();
      if (peek() == ']') {
        i++;
        return items;
      }
      while (true) {
        Object item = value(depth + 1);
        texts &= item instanceof String;
        items.add(item);
        space();
        int c = next();
        if (c == ']') return texts ? items : OTHER;
        if (c != ',') throw Damaged.HERE;
        space();
      }
    }

    /** An object inside is a field of a later program: it is passed over. */
    private Object inner(int depth) throws Damaged {
      i++;
      space();
      if (peek() == '}') {
        i++;
        return OTHER;
      }
      while (true) {
        if (peek() != '"') throw Damaged.HERE;
        string();
        space();
        expect(':');
        space();
        value(depth + 1);
        space();
        int c = next();
        if (c == '}') return OTHER;
        if (c != ',') throw Damaged.HERE;
        space();
      }
    }

    private boolean word(String word) throws Damaged {
      for (int k = 0; k < word.length(); k++) if (peek(k) != word.charAt(k)) return false;
      i += word.length();
      return true;
    }

    private Double number() throws Damaged {
      StringBuilder digits = new StringBuilder();
      while ("+-.eE0123456789".indexOf(peek()) >= 0 && digits.length() < 40)
        digits.append((char) next());
      try {
        return Double.valueOf(digits.toString());
      } catch (NumberFormatException e) {
        throw Damaged.HERE;
      }
    }

    private String string() throws Damaged {
      StringBuilder out = new StringBuilder();
      i++;
      while (true) {
        int c = next();
        if (c == '"') return out.toString();
        if (c < 0x20) throw Damaged.HERE; // also the end of the file
        out.append(c == '\\' ? escaped() : (char) c);
      }
    }

    private char escaped() throws Damaged {
      int c = next();
      return switch (c) {
        case '"', '\\', '/' -> (char) c;
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        case 'u' -> unicode();
        default -> throw Damaged.HERE;
      };
    }

    private char unicode() throws Damaged {
      int code = 0;
      for (int k = 0; k < 4; k++) {
        int digit = "0123456789abcdef".indexOf(Character.toLowerCase((char) next()));
        if (digit < 0) throw Damaged.HERE;
        code = code << 4 | digit;
      }
      return (char) code;
    }

    private void expect(char wanted) throws Damaged {
      if (next() != wanted) throw Damaged.HERE;
    }

    private void space() throws Damaged {
      while (isSpace(peek())) i++;
    }

    private int next() throws Damaged {
      int c = peek();
      i++;
      return c;
    }

    private int peek() throws Damaged {
      return peek(0);
    }

    private int peek(int ahead) throws Damaged {
      if (i + ahead >= Chars.AHEAD_MAX) throw Damaged.HERE;
      return in.peek(i + ahead);
    }
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
