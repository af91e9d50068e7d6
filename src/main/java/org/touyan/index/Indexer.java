package org.touyan.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.touyan.model.PostingsRun;
import org.touyan.model.SearchDoc;
import org.touyan.model.SearchField;
import org.touyan.model.SearchIndex;
import org.touyan.model.Section;
import org.touyan.text.Clauses;

/**
 * Lets Lucene invert the sections of a site and hands out the result as our own records. Pages are added one by one in the order
 * of the site, so that no stage holds all of them. Writes no file; one thread only.
 */
public final class Indexer implements AutoCloseable {
  static final List<String> FIELDS = List.of("t", "h", "b");
  /** How long a heading path is says nothing, and a byte a section is much to read before the first query. */
  private static final String WITHOUT_LENGTH = "h";

  /** Enough for some 30,000 pages at once; beyond it Lucene flushes and the index has more than one run. */
  private static final double MEMORY_MB = 1000;

  /** Held, because the JDK forgets the level of a logger that nobody holds. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private final ExportFormat export = new ExportFormat();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;
  private final List<FieldTokens> tokens = new ArrayList<>();
  private final Document document = new Document();
  private int sections;

  public Indexer() {
    this(MEMORY_MB);
  }

  /** @param memoryMb what Lucene may hold before it flushes; small values are for tests */
  Indexer(double memoryMb) {
    VECTORS.setLevel(Level.OFF); // it warns on JDK 25 about a module that search does not need
    for (String name : FIELDS) {
      FieldType type = new FieldType();
      type.setTokenized(true);
      type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
      type.setOmitNorms(name.equals(WITHOUT_LENGTH));
      FieldTokens stream = new FieldTokens();
      tokens.add(stream);
      document.add(new Field(name, stream, type));
    }
    try {
      writer = new IndexWriter(directory, config(memoryMb));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private IndexWriterConfig config(double memoryMb) {
    Codec standard = Codec.getDefault();
    return new IndexWriterConfig()
        .setCodec(new FilterCodec(standard.getName(), standard) {
          @Override
          public PostingsFormat postingsFormat() {
            return export;
          }
        })
        .setSimilarity(new BM25Similarity())
        .setMergePolicy(NoMergePolicy.INSTANCE)
        .setMergeScheduler(new SerialMergeScheduler())
        .setUseCompoundFile(false)
        .setCommitOnClose(false)
        .setRAMBufferSizeMB(memoryMb);
  }

  /** Adds the sections of the next page. */
  public void add(SearchDoc doc) {
    String title =
        doc.names().isEmpty() ? doc.title() : doc.title() + "\n" + String.join("\n", doc.names());
    try {
      for (Section section : doc.sections()) {
        tokens.get(0).read(title);
        tokens.get(1).read(headings(section));
        tokens.get(2).read(section.text());
        writer.addDocument(document);
        sections++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a disk in memory cannot fail
    }
  }

  /** What the index has as the heading of a section: its heading path, and a word for each clause that it opens. */
  public static String headings(Section section) {
    Set<String> clauses = Clauses.opened(section.heading() + "\n" + section.text());
    return clauses.isEmpty()
        ? section.heading()
        : section.heading() + "\n" + String.join(" ", clauses);
  }

  /** The index of everything added; nothing can be added afterwards. */
  public SearchIndex finish() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<SearchField> fields = new ArrayList<>();
    for (int f = 0; f < FIELDS.size(); f++) fields.add(joined(f));
    List<PostingsRun> runs = export.runs().stream().map(Run::postings).toList();
    return new SearchIndex(sections, fields, runs);
  }

  private SearchField joined(int f) {
    byte[] norms = new byte[sections];
    int at = 0;
    int docCount = 0;
    long count = 0;
    for (Run run : export.runs()) {
      SearchField field = run.fields().get(f);
      System.arraycopy(field.norms(), 0, norms, at, field.norms().length);
      at += field.norms().length;
      docCount += field.docCount();
      count += field.tokens();
    }
    return new SearchField(FIELDS.get(f), docCount, count, norms);
  }

  @Override
  public void close() {
    try {
      writer.rollback();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
