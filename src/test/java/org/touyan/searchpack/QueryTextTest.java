package org.touyan.searchpack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touyan.text.Json;

/** The vectors are read by unit/search-query.test.mjs too; rewrite them with {@code -Dgolden.update=true}, then read the diff. */
class QueryTextTest {
  private static final Path VECTORS = Path.of("src/test/vectors/queries.json");
  private static final List<String> QUERIES = List.of(
      "妇女权益",
      "  执委 做什么 ",
      "“妇女权益”保障",
      "\"妇女之家\" 活动",
      "「婦女」",
      "“没有收尾",
      "走访 -表格",
      "走访 －“入户 走访” 记录",
      "-走访",
      "2021-2030 规划",
      "- 规划",
      "章程第十五条",
      "破难 第7条",
      "章程第十五条规定了什么",
      "第一百零二条",
      "第二〇条 内容",
      "第 3 条",
      "第三十条第二款",
      "第九九九九九条",
      "家暴怎么办，妇联能不能帮我调解",
      "可以可以可以",
      "C++ 1+7+1",
      "<b>\"&'</b>",
      "\ud842\udfb7 \ud800 x",
      "a\u2028b\u202ec",
      "！？……");

  @Test
  void what_is_quoted_without_end_counts_eight_times() {
    QueryText text = QueryText.of("“妇女”“权益”“走访” -表格 ".repeat(20));
    assertEquals(QueryText.QUOTED_MAX, text.phrases().size());
    assertEquals(QueryText.QUOTED_MAX, text.within().size());
    assertEquals(QueryText.QUOTED_MAX, text.without().size());
  }

  @Test
  void queries_are_taken_apart_as_the_vectors_say() throws IOException {
    List<Object> all = new ArrayList<>();
    for (String query : QUERIES) {
      QueryText text = QueryText.of(query);
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("query", query);
      one.put("terms", text.terms());
      one.put("shown", text.shown());
      one.put(
          "choices",
          text.choices().stream()
              .map(choice -> {
                Map<String, Object> what = new LinkedHashMap<>();
                what.put("terms", choice.terms());
                what.put("times", choice.times());
                return what;
              })
              .toList());
      one.put("parts", text.parts());
      one.put("whole", text.whole());
      one.put("phrases", text.phrases());
      one.put("within", text.within());
      one.put("without", text.without());
      one.put("clauses", text.clauses());
      all.add(one);
    }
    StringBuilder lines = new StringBuilder("[\n");
    for (int i = 0; i < all.size(); i++)
      lines.append(Json.of(all.get(i))).append(i + 1 < all.size() ? ",\n" : "\n]\n");
    if (Boolean.getBoolean("golden.update")) Files.writeString(VECTORS, lines);
    assertEquals(Files.readString(VECTORS, StandardCharsets.UTF_8), lines.toString());
  }

  @Test
  void a_book_is_cut() {
    assertEquals(
        64,
        QueryText.of("妇女权益保障法章程".repeat(2000) + "a b c d ".repeat(9000)).terms().size() + 55);
  }
}
