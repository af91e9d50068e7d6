package org.touyan.parse;

import com.vladsch.flexmark.util.ast.Document;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.Body;
import org.touyan.model.DocType;
import org.touyan.model.QuestionSource;
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
    return guarded(path, text, firstLine, type, findings, source -> {
      Body body =
          new BodyWriter(source, trees.parse(source.text()), limits.nestingMax(), full).write();
      if (full && type == DocType.CHECKLIST && body.items().isEmpty()) {
        findings.report(Code.MARKDOWN_NO_ITEMS, Position.file(path));
      }
      return body;
    });
  }

  /** The questions of a quiz as they are written, or nothing when the page cannot be read; see {@link #parse}. */
  public Optional<List<QuestionSource>> questions(
      String path, String text, int firstLine, Findings findings) {
    return guarded(path, text, firstLine, DocType.QUIZ, findings, source -> {
      Document tree = trees.parse(source.text());
      return new QuestionSources(source, tree).read(tree);
    });
  }

  private <T> Optional<T> guarded(
      String path,
      String text,
      int firstLine,
      DocType type,
      Findings findings,
      Function<Source, T> reader) {
    if (!new HostileScan(path, text, firstLine, limits.nestingMax(), findings).passes())
      return Optional.empty();
    Deadline deadline = new Deadline(nanos, limits.parseMillis());
    Source source = new Source(path, firstLine, new GuardedText(text, deadline), type, findings);
    try {
      return Optional.of(stack.call(() -> reader.apply(source)));
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
}
