package org.touyan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.touyan.testing.Cases;

/** Each escaper is read back by a reader of the place it is for. */
class EscapeTest {
  private static final String SHARP = "<>&\"'`=/\\ \t\n;:#%+?@[]{}|^~$()!--]]></script><!--";

  private static String hostile(java.util.Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      int kind = random.nextInt(4);
      if (kind < 2) text.append(SHARP.charAt(random.nextInt(SHARP.length())));
      else
        text.appendCodePoint(
            kind == 2 ? 0x4e00 + random.nextInt(500) : 0x20000 + random.nextInt(500));
    }
    return text.toString();
  }

  @Test
  void html_text_and_attributes_read_back_as_they_were() {
    Cases.each(500, random -> {
      String text = hostile(random);
      Element read = Jsoup.parse(
              "<p title=\"" + html(text) + "\">" + html(text) + "</p>", "", Parser.htmlParser())
          .selectFirst("p");
      assertEquals(text, read.attr("title"));
      assertEquals(text, read.wholeText());
      assertThat(read.childNodeSize()).isLessThanOrEqualTo(1);
    });
  }

  @Test
  void json_reads_back_as_it_was_and_is_safe_in_a_script() {
    Load json = new Load(LoadSettings.builder().build());
    Cases.each(500, random -> {
      String text = hostile(random) + "\u2028\u2029\u007f\u0000\u001f";
      String escaped = Escape.json(text);
      assertThat(escaped).matches("[\\x20-\\x7e]*").doesNotContain("<", ">", "&");
      assertEquals(text, json.loadFromString(escaped));
    });
  }

  @Test
  void a_path_in_an_address_reads_back_as_it_was() {
    Cases.each(500, random -> {
      String text = hostile(random);
      String escaped = Escape.urlPath(text);
      assertThat(escaped).matches("[A-Za-z0-9._~/%-]*");
      assertEquals(text, URLDecoder.decode(escaped, StandardCharsets.UTF_8));
    });
    assertEquals("%e4%b8%ad/a%20b%3a%23%3f%25.md", Escape.urlPath("中/a b:#?%.md"));
  }

  @Test
  void json_of_lists_and_maps_keeps_their_order_and_refuses_what_it_cannot_say() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", List.of(1, 2L, 0.5, true, "甲"));
    map.put("a\"", Map.of());
    map.put("c", List.of());
    assertEquals("{\"b\":[1,2,0.5,true,\"\\u7532\"],\"a\\\"\":{},\"c\":[]}", Json.of(map));
    assertThatThrownBy(() -> Json.of(new Object())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_way_between_two_files_leads_there() {
    assertEquals("b.html", RelativePath.between("a.html", "b.html"));
    assertEquals("../terms/b.html", RelativePath.between("courses/a.html", "terms/b.html"));
    assertEquals("../b.html", RelativePath.between("c/d/a.html", "c/b.html"));
    assertEquals("#%e4%ba%8c", RelativePath.between("a.html", "a.html", "二"));
    assertEquals("a.html", RelativePath.between("a.html", "a.html"));
    String[] names = {"a", "b", "ab", "中"};
    Cases.each(300, random -> {
      String from = path(random, names);
      String to = path(random, names);
      URI base = URI.create("x:/" + Escape.urlPath(from));
      assertEquals("/" + to, base.resolve(RelativePath.between(from, to)).getPath());
    });
  }

  private static String path(java.util.Random random, String[] names) {
    StringBuilder path = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--)
      path.append(names[random.nextInt(4)]).append('/');
    return path.append(names[random.nextInt(4)]).append(".html").toString();
  }

  private static String html(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      String entity = Escape.html(c);
      if (entity == null) out.append(c);
      else out.append(entity);
    }
    return out.toString();
  }
}
