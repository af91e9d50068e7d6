package org.touyan.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** That the scripts of search still work when shortened is shown in the browsers, which get them so. */
class ShortScriptTest {
  private static String shortened(String script) {
    return new String(
        ShortScript.of(script.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  @Test
  void comments_spaces_and_long_names_go() {
    assertEquals(
        "(function(c){var a=1,b={count:a,list:[a,c.count]};return b.count+ +a})(this);\n",
        shortened(
            "// why\n(function (root) {\n  var number = 1, /* x */ other = { count: number, list: [number, root.count] };\n"
                + "  return other.count + +number;\n})(this);\n"));
  }

  @Test
  void strings_and_patterns_stay() {
    assertEquals(
        "var b='// no \\' word',a=/[/*]\\/ word/g;\n",
        shortened("var word = '// no \\' word', pattern = /[/*]\\/ word/g;\n"));
  }

  @Test
  void a_name_from_outside_is_never_taken() {
    assertEquals(
        "function c(b){return a(b)}\n", shortened("function go(to) {\n  return a(to);\n}\n"));
  }

  @Test
  void a_semicolon_stays_where_a_loop_does_nothing_else() {
    assertEquals(
        "function b(a){for(;a[0];a++);if(a)while(a());}function c(){b()}\n",
        shortened(
            "function go(to) {\n  for (; to[0]; to++);\n  if (to) while (to());\n}\nfunction stop() {\n  go();\n}\n"));
  }

  @Test
  void newer_syntax_is_left_alone() {
    String script = "var f = (x) => `${x}`; // as it was\n";
    assertEquals(script, shortened(script));
  }
}
