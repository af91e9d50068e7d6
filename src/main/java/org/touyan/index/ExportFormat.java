package org.touyan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * The "postings format" by which Lucene hands us its inverted index at the moment it would write it to disk: sorted, complete,
 * and without the second and third pass that writing, merging and reading a Lucene index would cost.
 */
final class ExportFormat extends PostingsFormat {
  private final List<Run> runs = new ArrayList<>();

  ExportFormat() {
    super("TouyanExport");
  }

  List<Run> runs() {
    return runs;
  }

  @Override
  public FieldsConsumer fieldsConsumer(SegmentWriteState state) {
    int sections = state.segmentInfo.maxDoc();
    int first = runs.stream().mapToInt(Run::sections).sum();
    return new FieldsConsumer() {
      @Override
      public void write(Fields fields, NormsProducer norms) throws IOException {
        runs.add(new RunExport(first, sections).export(fields, norms, state.fieldInfos));
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public FieldsProducer fieldsProducer(SegmentReadState state) {
    throw new UnsupportedOperationException("this index is handed on, never read");
  }
}
