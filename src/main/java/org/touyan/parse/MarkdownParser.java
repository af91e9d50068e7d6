package org.touyan.parse;

import com.vladsch.flexmark.util.ast.Document;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.Body;
import org.touyan.model.DocType;
import org.touyan.parse.dialect.PageTree;
import org.touyan.parse.guard.BigStack;
import org.touyan.parse.guard.Deadline;
import org.touyan.parse.guard.GuardedText;
import org.touyan.parse.guard.HostileScan;
import org.touyan.parse.guard.TimeUp;
import org.touyan.parse.guard.TooDeep;

/**
 * Turns the Markdown of a page into HTML and an outline. Safe for several threads at once. Whatever the text holds, the answer
 * is a body or a finding, within the limits.
 */
public final class MarkdownParser {
  private final Limits limits;
  private final LongSupplier nanos;
  private final boolean full;
  private final PageTree trees;
  private final BigStack stack = new BigStack();

  /** @param nanos a clock for the time limit, {@code System::nanoTime} outside of tests */
  public MarkdownParser(Limits limits, LongSupplier nanos) {
    this(limits, nanos, true);
  }

  /** @param full false for bare CommonMark, as the tests need it */
  MarkdownParser(Limits limits, LongSupplier nanos, boolean full) {
    this.limits = limits;
    this.nanos = nanos;
    this.full = full;
    this.trees = new PageTree(full);
  }

  /**
   * The body of one page, or nothing when the page is left out; then a finding says why.
   *
   * @param path below the content folder, for findings
   * @param text the Markdown behind the front matter, lines ended by {@code \n}
   * @param firstLine 1-based line of the file at which {@code text} starts
   * @param type what kind of page it is: checklists, quizzes and policies have rules of their own
   */
  public Optional<Body> parse(
      String path, String text, int firstLine, DocType type, Findings findings) {
    if (!new HostileScan(path, text, firstLine, limits.nestingMax(), findings).passes())
      return Optional.empty();
    Deadline deadline = new Deadline(nanos, limits.parseMillis());
    Source source = new Source(path, firstLine, new GuardedText(text, deadline), type, findings);
    try {
      Body body = stack.call(() -> body(source));
      if (full && type == DocType.CHECKLIST && body.items().isEmpty()) {
        findings.report(Code.MARKDOWN_NO_ITEMS, Position.file(path));
      }
      return Optional.of(body);
    } catch (TimeUp e) {
      String seconds = Long.toString(Math.max(1, limits.parseMillis() / 1000));
      findings.report(Code.MARKDOWN_TOO_SLOW, Position.file(path), seconds);
    } catch (TooDeep e) {
      findings.report(
          Code.MARKDOWN_TOO_DEEP, source.at(e.offset()), Integer.toString(limits.nestingMax()));
    } catch (StackOverflowError e) {
      findings.report(
          Code.MARKDOWN_TOO_DEEP, Position.file(path), Integer.toString(limits.nestingMax()));
    }
    return Optional.empty();
  }

  private Body body(Source source) {
    Document tree = trees.parse(source.text());
    return new BodyWriter(source, tree, limits.nestingMax(), full).write();
  }
}
