package org.touyan.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touyan.model.DocType;

/** The examples of the CommonMark specification 0.31.2; see the NOTICE beside the file. */
class CommonMarkTest {
  /** What the library itself gets wrong in blocks, which we leave to it. */
  private static final Map<Integer, String> LIBRARY_FAULTS = new TreeMap<>(Map.of(
      146, "backticks in the info string of a fence of tildes",
      171, "<textarea> does not end at a blank line",
      215, "a definition directly above an underlined heading",
      216, "a definition directly above an underline",
      312, "a list item indented by four",
      313, "a list item indented by four",
      540, "ẞ folds to ss"));

  /** What our dialect means otherwise. */
  private static final Map<Integer, String> DIALECT = new TreeMap<>(Map.of(
      548, "[[…]] is a wiki link",
      559, "[[…]] is a wiki link",
      590, "[[…]] is a wiki link",
      602, "an address without marks is a link",
      608, "an address without marks is a link",
      611, "an address without marks is a link"));

  private static final Pattern EXAMPLE = Pattern.compile(
      "^`{32} example\\n(.*?)^\\.\\n(.*?)^`{32}$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern ADDRESS = Pattern.compile("(href|src)=\"([^\"]*)\"");

  private static SortedSet<Integer> failures(UnaryOperator<String> render) throws IOException {
    String spec = Files.readString(Path.of("src/test/corpus/commonmark/spec-0.31.2.txt"));
    Matcher examples = EXAMPLE.matcher(spec);
    SortedSet<Integer> failed = new TreeSet<>();
    int number = 0;
    while (examples.find()) {
      number++;
      String html = render.apply(examples.group(1).replace('→', '\t'));
      if (!normal(html).equals(normal(examples.group(2).replace('→', '\t')))) failed.add(number);
    }
    assertThat(number).isEqualTo(652);
    return failed;
  }

  /** Without what may differ: space between tags, and how addresses are escaped, which the html room decides. */
  private static String normal(String html) {
    String spaced =
        html.replaceAll(">\\s+<", "><").replaceAll("\\s+(</pre>)", "$1").replaceAll("\\s+", " ");
    String quoted = ADDRESS.matcher(spaced).replaceAll(CommonMarkTest::address);
    return quoted.replace("&quot;", "\"").strip();
  }

  private static String address(MatchResult found) {
    String address = Escaping.unescapeHtml(found.group(2))
        .replaceAll("%(?![0-9A-F]{2})", "%25")
        .replace("+", "%2B");
    String decoded = URLDecoder.decode(address, StandardCharsets.UTF_8);
    return Matcher.quoteReplacement(found.group(1) + "=<" + decoded + ">");
  }

  private static String ours(boolean full, String markdown) {
    return new MarkdownParser(Limits.defaults(), System::nanoTime, full)
        .parse("a.md", markdown, 1, DocType.PAGE, found -> {})
        .orElseThrow()
        .html();
  }

  @Test
  void without_the_dialect_only_the_librarys_own_faults_remain() throws IOException {
    assertThat(failures(markdown -> ours(false, markdown))).isEqualTo(LIBRARY_FAULTS.keySet());
  }

  @Test
  void every_example_that_the_library_passes_passes_here() throws IOException {
    MutableDataSet options = new MutableDataSet();
    options.set(HtmlRenderer.OBFUSCATE_EMAIL, false).set(HtmlRenderer.RENDER_HEADER_ID, false);
    Parser parser = Parser.builder(options).build();
    HtmlRenderer renderer = HtmlRenderer.builder(options).build();
    SortedSet<Integer> library = failures(markdown -> renderer.render(parser.parse(markdown)));
    assertThat(library).containsAll(LIBRARY_FAULTS.keySet());
  }

  @Test
  void the_dialect_differs_only_where_it_means_to() throws IOException {
    SortedSet<Integer> meant = new TreeSet<>(LIBRARY_FAULTS.keySet());
    meant.addAll(DIALECT.keySet());
    SortedSet<Integer> failed =
        failures(markdown -> ours(true, markdown).replaceAll("(<h[1-6]) id=\"[^\"]*\"", "$1"));
    assertThat(failed).isEqualTo(meant);
  }
}
