package org.touyan.searchpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touyan.text.Fold;
import org.touyan.text.Tokens;

class OpenSearchExportTest {
  /** What OpenSearch does with the chain: its pattern filters are Java's regular expressions. */
  private static List<String> analyzed(String text, String... filters) {
    String chars = Fold.fold(text);
    for (String name : filters) {
      OpenSearchExport.Replacement filter = OpenSearchExport.replacements().stream()
          .filter(r -> r.name().equals(name))
          .findFirst()
          .orElseThrow();
      chars = chars.replaceAll(filter.pattern(), filter.by());
    }
    return Arrays.stream(chars.split("\\s+")).filter(token -> !token.isEmpty()).toList();
  }

  @Test
  void the_chain_gives_our_tokens() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      String text = TestPacks.text(random, 40);
      List<String> pairs = analyzed(text, "touyan_letters", "touyan_pairs");
      assertEquals(Tokens.of(text).stream().map(term -> term.replace("$", "")).toList(), pairs);
      List<String> ones = analyzed(text, "touyan_letters", "touyan_ones");
      assertEquals(pairs.size(), ones.size(), text);
      Set<String> both = new HashSet<>(pairs);
      both.addAll(ones);
      assertEquals(both, Set.copyOf(analyzed(text, "touyan_letters", "touyan_all")), text);
    }
  }

  @Test
  void every_section_is_two_lines_and_the_template_names_the_chain() {
    List<String> lines = new ArrayList<>();
    PackSearcher pack = new PackSearcher(TestPacks.pack(TestPacks.pages(new Random(3), 30))::get);
    pack.sections(
        section -> lines.addAll(OpenSearchExport.lines(section).lines().toList()));
    assertTrue(lines.size() > 60 && lines.size() % 2 == 0, lines.size() + " lines");
    for (int i = 0; i < lines.size(); i += 2) {
      assertTrue(lines.get(i).startsWith("{\"index\":{"), lines.get(i));
      assertTrue(
          lines.get(i + 1).startsWith("{\"section\":" + i / 2 + ",\"page\":\"p/"),
          lines.get(i + 1));
      assertTrue(lines.get(i + 1).endsWith("}"), lines.get(i + 1));
    }
    String template = OpenSearchExport.template(pack.ranking());
    for (String name : List.of(
        "touyan_fold",
        "touyan_letters",
        "touyan_pairs",
        "\"k1\":" + pack.ranking().k1Milli() / 1000.0)) assertTrue(template.contains(name), name);
  }
}
