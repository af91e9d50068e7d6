package org.touyan.searchpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sums as the browser reads them: {@code src/test/vectors/sum-blocks.json}, pages of 20, 1 and 30 sections. */
class SumBlockTest {
  private static final Path VECTORS = Path.of("src/test/vectors/sum-blocks.json");
  private static final Pattern CASE = Pattern.compile(
      "\\{\"what\":\"([^\"]+)\",\"term\":\"([^\"]+)\",\"bytes\":\"([0-9a-f]*)\",\"fields\":(.*)\\},?");
  private static final Docs DOCS = new Docs(
      new int[] {0, 20, 21, 51}, new int[3], new int[3], new int[3], new int[3], new byte[3][51]);

  @TestFactory
  Stream<DynamicTest> sums_are_read_or_refused() throws IOException {
    List<String> lines = Files.readAllLines(VECTORS);
    assertTrue(lines.size() > 12);
    return lines.subList(1, lines.size() - 1).stream().map(line -> {
      Matcher one = CASE.matcher(line);
      assertTrue(one.matches(), line);
      return DynamicTest.dynamicTest(
          one.group(1), () -> assertEquals(one.group(4), fields(one.group(2), one.group(3))));
    });
  }

  private static String fields(String term, String hex) {
    try {
      ByteSource shard = new ByteSource("p-1.js", HexFormat.of().parseHex(hex));
      return TermLists.read(term, List.of(shard), DOCS).stream()
          .map(list -> list == null
              ? "null"
              : "[" + Arrays.toString(list.sections()) + Arrays.toString(list.frequencies()) + "]")
          .toList()
          .toString()
          .replace(" ", "")
          .replace("][", "],[");
    } catch (DamagedPackException e) {
      assertEquals("p-1.js", e.file());
      return "\"refused\"";
    }
  }
}
