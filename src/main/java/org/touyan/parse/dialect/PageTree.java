package org.touyan.parse.dialect;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.touyan.parse.guard.GuardedText;

/** Makes the tree of a page. Safe for several threads at once. */
public final class PageTree {
  private final Parser parser;

  /** @param full the whole dialect; false for bare CommonMark, which the tests hold against its specification */
  public PageTree(boolean full) {
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.HEADING_PARSER, false);
    if (full) {
      options.set(DefinitionExtension.TILDE_MARKER, false);
      options.set(Parser.EXTENSIONS, List.of(DefinitionExtension.create()));
    }
    Parser.Builder builder = Parser.builder(options);
    builder.customBlockParserFactory(new HeadingStarts());
    if (full) {
      builder.customBlockParserFactory(new BlockStarts());
      builder.customDelimiterProcessor(new StrikeProcessor());
    }
    builder.paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
    if (full) builder.paragraphPreProcessorFactory(new TableProcessor.Factory());
    builder.customInlineParserFactory((data, specials, delimiters, processors, links, extensions) ->
        new PageInlines(full, data, specials, delimiters, processors, links, extensions));
    parser = builder.build();
  }

  public Document parse(GuardedText text) {
    return parser.parse(BasedSequence.of(text));
  }
}
