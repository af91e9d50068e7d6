package org.touyan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touyan.model.Cue;
import org.touyan.model.SourceText;
import org.touyan.testing.Cases;
import org.touyan.testing.Found;

class CaptionsTest {
  private final Found found = new Found();

  private List<Cue> read(String text) {
    return Captions.read(new SourceText("a.vtt", text, ""), found);
  }

  @Test
  void times_lines_and_marks_are_read_as_plain_text() {
    assertThat(read("""
            WEBVTT 中文

            NOTE 不要这一段
            00:00.000 --> 00:09.000

            第一句
            00:01.500 --> 00:04.000 line:0
            <v 主持>您好 &lt;大家&gt; &amp;amp;
            <b>坐</b>

            01:00:00,000 --> 01:00:01,250
            一小时以后
            """))
        .containsExactly(
            new Cue(1500, 4000, "您好 <大家> &amp;\n坐"), new Cue(3_600_000, 3_601_250, "一小时以后"));
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void a_faulty_caption_costs_no_other() {
    assertThat(read("WEBVTT\n\n00:01.000 -> 00:02.000\n甲\n\n00:03.000 --> 00:04.000\n乙\n"))
        .containsExactly(new Cue(3000, 4000, "乙"));
    assertThat(found.lines()).containsExactly("a.vtt:3 captions.broken");
  }

  @Test
  void any_text_is_read_to_its_end() {
    String marks = "WEBVTT\n-->:.0123456789< >&; 字NOTE";
    Cases.each(2000, random -> {
      StringBuilder text = new StringBuilder("WEBVTT\n\n");
      for (int i = random.nextInt(200); i > 0; i--)
        text.append(marks.charAt(random.nextInt(marks.length())));
      assertThat(read(text.toString())).allMatch(cue -> cue.startMs() < cue.endMs());
    });
  }
}
