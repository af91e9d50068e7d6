package org.touyan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;
import org.touyan.model.PostingsRun;
import org.touyan.model.SearchField;

/** Walks the terms of all fields side by side and writes them as {@link PostingsRun} says. */
final class RunExport {
  private final int firstSection;
  private final int sections;
  private final RunBytes out = new RunBytes();
  private final BytesRefBuilder current = new BytesRefBuilder();
  private final List<Column> columns = new ArrayList<>();

  RunExport(int firstSection, int sections) {
    this.firstSection = firstSection;
    this.sections = sections;
  }

  /** One field: its terms, and what is counted while they go by. */
  private static final class Column {
    final String name;
    final @Nullable TermsEnum terms;

    @Nullable
    BytesRef term;

    @Nullable
    PostingsEnum postings;

    long tokens;
    final BitSet sections = new BitSet();

    Column(String name, @Nullable Terms terms) throws IOException {
      this.name = name;
      this.terms = terms == null ? null : terms.iterator();
      advance();
    }

    void advance() throws IOException {
      term = terms == null ? null : terms.next();
    }
  }

  Run export(Fields fields, NormsProducer norms, FieldInfos infos) throws IOException {
    for (String name : Indexer.FIELDS) columns.add(new Column(name, fields.terms(name)));
    int count = 0;
    for (BytesRef least = least(); least != null; least = least()) {
      current.copyBytes(least);
      writeTerm(current.get());
      count++;
    }
    List<SearchField> statistics = new ArrayList<>();
    for (Column column : columns)
      statistics.add(statistics(column, norms, infos.fieldInfo(column.name)));
    return new Run(sections, statistics, new PostingsRun(count, out.chunks()));
  }

  private @Nullable BytesRef least() {
    BytesRef least = null;
    for (Column column : columns) {
      if (column.term != null && (least == null || column.term.compareTo(least) < 0))
        least = column.term;
    }
    return least;
  }

  private void writeTerm(BytesRef term) throws IOException {
    out.startTerm();
    out.varint(term.length);
    out.bytes(term.bytes, term.offset, term.length);
    for (Column column : columns) {
      if (column.term != null && column.term.bytesEquals(term)) {
        writePostings(column);
        column.advance();
      } else {
        out.varint(0);
      }
    }
  }

  private void writePostings(Column column) throws IOException {
    if (column.terms == null) throw new IllegalStateException(column.name);
    PostingsEnum postings = column.terms.postings(column.postings, PostingsEnum.FREQS);
    column.postings = postings;
    out.startList();
    int last = 0;
    for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
      int section = doc + firstSection;
      int frequency = postings.freq();
      column.tokens += frequency;
      column.sections.set(doc);
      out.posting(section - last, frequency);
      last = section;
    }
    out.endList();
  }

  private SearchField statistics(Column column, NormsProducer norms, @Nullable FieldInfo info)
      throws IOException {
    byte[] bytes = new byte[sections];
    if (info != null && info.hasNorms()) {
      NumericDocValues values = norms.getNorms(info);
      for (int doc = values.nextDoc();
          doc != NumericDocValues.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        bytes[doc] = (byte) values.longValue();
      }
    }
    return new SearchField(column.name, column.sections.cardinality(), column.tokens, bytes);
  }
}
