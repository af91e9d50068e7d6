package org.touyan.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SlimTest {
  private static String script(String text) {
    return new String(Slim.script(text.getBytes(UTF_8)), UTF_8);
  }

  private static String sheet(String text) {
    return new String(Slim.sheet(text.getBytes(UTF_8)), UTF_8);
  }

  @Test
  void lines_of_comment_and_indentation_go() {
    assertEquals(
        "(function () {\nvar a = 1; // stays\nreturn a;\n})();\n",
        script(
            "// head\n(function () {\n  /** What.\n   * More.\n   */\n  var a = 1; // stays\n\n  /* b */ return a;\n})();\n"));
    assertEquals(
        "a{color:red}\n}\n", sheet("/* one */\n/* two\n   lines */ a { color: red }\n  }\n"));
  }

  @Test
  void what_only_looks_like_a_comment_stays() {
    assertEquals(
        "a = 'x/* no';\nb = 1; /* c\nd */\n", script("a = 'x/* no';\n  b = 1; /* c\n  d */\n"));
    assertEquals("//no.css{}\n", sheet("//no.css {}\n"));
    assertEquals("a :hover{margin:0 auto}\n", sheet("a :hover { margin: 0 auto }\n"));
    assertEquals("i::after { content: \"; \"; }\n", sheet("  i::after { content: \"; \"; }\n"));
    assertEquals("s = 'a\\\n  // b';\nt\n", script("  s = 'a\\\n  // b';\n  t\n"));
  }

  @Test
  void a_script_with_a_template_literal_is_left_alone() {
    String text = "  a = `\n  // in it\n  `;\n";
    assertEquals(text, script(text));
    assertEquals("a = 1;\n", script("// says `x`\n  a = 1;\n"));
  }
}
