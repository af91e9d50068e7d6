package org.touyan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  @Test
  void tokens_of_texts_and_queries_are_those_of_the_vectors() throws IOException {
    int cases = 0;
    for (String line : Files.readAllLines(Path.of("src/test/vectors/tokens.json"))) {
      if (!line.startsWith("{")) continue;
      String text = strings(line, "text").get(0);
      assertEquals(strings(line, "fold").get(0), Fold.fold(text));
      assertEquals(strings(line, "terms"), Tokens.of(text), text);
      assertEquals(strings(line, "query"), Tokens.ofQuery(text), text);
      assertEquals(strings(line, "parts"), Tokens.partsOfQuery(text), text);
      cases++;
    }
    assertTrue(cases > 40);
  }

  @Test
  void a_field_of_han_has_as_many_tokens_as_characters() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      int count = random.nextInt(30);
      for (int i = 0; i < count; i++) {
        text.appendCodePoint(
            random.nextInt(4) == 0
                ? 0x20000 + random.nextInt(9000)
                : 0x4e00 + random.nextInt(9000));
      }
      StringBuilder joined = new StringBuilder();
      for (String term : Tokens.of(text)) joined.appendCodePoint(term.codePointAt(0));
      assertEquals(Fold.fold(text), joined.toString(), "rerun with -Dseed=" + seed);
    }
  }

  @Test
  void traditional_characters_fold_to_simplified_ones() {
    assertEquals("妇女权益执行委员会头雁", Fold.fold("婦女權益執行委員會頭雁"));
  }

  @Test
  void a_pasted_page_gives_a_query_with_a_limit() {
    StringBuilder text = new StringBuilder();
    for (int c = 0x4e00; c < 0x5e00; c++) text.append((char) c);
    assertEquals(Tokens.QUERY_TERMS_MAX, Tokens.ofQuery(text).size());
  }

  private static List<String> strings(String json, String key) {
    int start = json.indexOf('"' + key + "\":") + key.length() + 3;
    int end = json.charAt(start) == '['
        ? json.indexOf(']', start)
        : start + 1 + endOfString(json.substring(start + 1));
    List<String> found = new ArrayList<>();
    Matcher matcher = STRING.matcher(json.substring(start, end + 1));
    while (matcher.find()) found.add(unescape(matcher.group(1)));
    return found;
  }

  private static int endOfString(String rest) {
    for (int i = 0; ; i++) {
      if (rest.charAt(i) == '"') return i;
      if (rest.charAt(i) == '\\') i++;
    }
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
      } else if (text.charAt(++i) == 'u') {
        out.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
