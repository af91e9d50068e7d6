package org.touyan.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.touyan.model.Body;
import org.touyan.model.DocType;

/** Pages thrown together from pieces of Markdown: a failure prints the seed; rerun with -Dseed=… */
class RandomPagesTest {
  private static final List<String> PIECES = List.of(
      "\n",
      "\n\n",
      "\n",
      " ",
      "  ",
      "    ",
      "\t",
      "# ",
      "## ",
      "> ",
      "- ",
      "1. ",
      "- [ ] ",
      "- [x] ",
      "```",
      "~~~",
      "`",
      "``",
      "*",
      "**",
      "***",
      "_",
      "__",
      "~~",
      "~",
      "[",
      "]",
      "](",
      ")",
      "![",
      "(",
      "[[",
      "]]",
      "|",
      "|-|-|",
      ":::",
      ":::tip",
      ":::table a",
      "!!! note",
      "> [!NOTE]",
      "[^a]",
      "[^a]:",
      "[a]:",
      ": ",
      "{#a}",
      "{.b due=+7d}",
      "{",
      "}",
      "<",
      ">",
      "<div>",
      "</div>",
      "<a href=\"b\">",
      "<!--",
      "-->",
      "<?",
      "&amp;",
      "&",
      "\\",
      "---",
      "===",
      "https://a.cn/b",
      "www.a.cn",
      "a.mp4",
      "a",
      "b c",
      "第一条",
      "第",
      "条",
      "，",
      "：",
      "“",
      "”",
      "《",
      "》",
      "中",
      "文字",
      "𠮷",
      "\ud842",
      "\udfb7",
      "\u3000",
      "\u00a0",
      "é",
      "\0",
      "😀",
      "\ufe01",
      "\udb40\udd00");

  private static String page(Random random) {
    StringBuilder out = new StringBuilder();
    int count = 1 + random.nextInt(80);
    for (int i = 0; i < count; i++) out.append(PIECES.get(random.nextInt(PIECES.size())));
    return out.toString();
  }

  @Test
  @Timeout(300)
  void any_text_gives_a_body_whose_places_lie_in_the_file() {
    long first = Long.getLong("seed", System.nanoTime());
    int runs = System.getProperty("seed") == null ? 20_000 : 1;
    for (long seed = first; seed < first + runs; seed++) {
      Random random = new Random(seed);
      String text = page(random);
      DocType type = DocType.values()[random.nextInt(DocType.values().length)];
      try {
        Pages.Result result = Pages.parse(type, text);
        assertThat(result.body()).isPresent();
        check(result.body().orElseThrow(), text);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("rerun with -Dseed=" + seed + " (" + type + "): " + text, e);
      }
    }
  }

  private static void check(Body body, String text) {
    String[] lines = text.split("\n", -1);
    for (Body.Link link : body.links()) {
      assertThat(link.at().line()).isBetween(1, lines.length);
      String line = lines[link.at().line() - 1];
      assertThat(link.at().column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
    }
    assertThat(body.headings().stream().map(Body.Heading::id)).doesNotHaveDuplicates();
    assertThat(body.items().stream().map(Body.Item::id)).doesNotHaveDuplicates();
  }
}
