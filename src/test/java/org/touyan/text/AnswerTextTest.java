package org.touyan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touyan.testing.Golden;

/** What counts of a typed answer. The browser's twin judges the same cases from the same file. */
class AnswerTextTest {
  private static final List<List<String>> CASES = List.of(
      List.of("三十人", "三十人", " 三 十 人。", "叁拾人", "三十", ""),
      List.of("联系户", "聯繫戶", "联系户！", "《联系户》", "联系人"),
      List.of("30;30人", "３０", "30 人", "3 0", "30.", "300", "-30"),
      List.of("3.5", "３.５", "３．５", "35", "3 .5", "3。5"),
      List.of("-5", "－5", "5", "—5", "(-5)"),
      List.of("30%", "30％", "30", "30 %"),
      List.of("A4", "ａ４", "a4", "A 4", "A-4", "B4"),
      List.of("阿依古丽·买买提", "阿依古麗買買提", "阿依古丽 买买提", "阿依古丽・买买提"),
      List.of("C++", "c++", "c"),
      List.of("𠮷祥", "𠮷祥", "吉祥"),
      List.of("①", "1", "①", "一"));

  @Test
  void the_same_cases_as_in_the_browser() {
    List<Object> out = new ArrayList<>();
    for (List<String> row : CASES) {
      List<String> plain =
          Arrays.stream(row.get(0).split(";")).map(AnswerText::plain).distinct().toList();
      Map<String, Object> verdicts = new LinkedHashMap<>();
      for (String typed : row.subList(1, row.size()))
        verdicts.put(typed, plain.contains(AnswerText.plain(typed)));
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("answer", String.join("|", plain));
      one.put("alike", String.join(" ", AnswerText.alike(plain)));
      one.put("typed", verdicts);
      out.add(one);
    }
    Golden.check("vectors/answers.json", Json.of(out).replace("},{", "},\n{") + "\n");
  }

  @Test
  void what_is_dropped_makes_nothing_equal_that_differs() {
    assertThat(AnswerText.plain("3.5")).isEqualTo("3.5");
    assertThat(AnswerText.plain("35")).isEqualTo("35");
    assertThat(AnswerText.plain("。，！")).isEmpty();
    assertThat(AnswerText.plain("妇联 执委（村）")).isEqualTo("妇联执委村");
  }
}
