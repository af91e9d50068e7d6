package org.touyan.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.touyan.diag.Diagnostic;
import org.touyan.model.Body;
import org.touyan.model.DocType;

/** Parses pages for tests: what came out and what was found. */
final class Pages {
  private static final MarkdownParser PARSER =
      new MarkdownParser(Limits.defaults(), System::nanoTime);

  private Pages() {}

  record Result(Optional<Body> body, List<Diagnostic> found) {
    String html() {
      return body.orElseThrow().html();
    }

    /** Findings as {@code line:column code args}. */
    List<String> findings() {
      return found.stream()
          .sorted()
          .map(d -> d.at() + " " + d.code().id() + " " + String.join(", ", d.args()))
          .toList();
    }
  }

  static Result parse(DocType type, String text) {
    return parse(PARSER, type, text);
  }

  static Result parse(MarkdownParser parser, DocType type, String text) {
    List<Diagnostic> found = Collections.synchronizedList(new ArrayList<>());
    return new Result(parser.parse("a.md", text, 1, type, found::add), found);
  }

  /** HTML of a plain page, without the line end behind it. */
  static String html(String text) {
    return parse(DocType.PAGE, text).html().strip();
  }
}
