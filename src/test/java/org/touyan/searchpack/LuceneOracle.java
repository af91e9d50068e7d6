package org.touyan.searchpack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.touyan.index.Indexer;
import org.touyan.model.SearchDoc;
import org.touyan.model.Section;
import org.touyan.text.TokenReader;
import org.touyan.text.Tokens;

/** An ordinary Lucene index of the same sections and Lucene's own searcher. Unigrams stand in fields of their own. */
final class LuceneOracle implements AutoCloseable {
  private static final String[] FIELDS = {"t", "h", "b"};
  private final PackSettings.Ranking ranking;
  private final BM25Similarity similarity;

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  LuceneOracle(List<SearchDoc> pages, PackSettings.Ranking ranking) throws IOException {
    this.ranking = ranking;
    similarity = new BM25Similarity(ranking.k1Milli() / 1000f, ranking.bMilli() / 1000f);
    FieldType withLength = type(false);
    FieldType withoutLength = type(true);
    IndexWriterConfig config = new IndexWriterConfig().setSimilarity(similarity);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (SearchDoc page : pages) {
        String title = String.join("\n", join(page));
        for (Section section : page.sections()) {
          Document document = new Document();
          String[] texts = {title, Indexer.headings(section), section.text()};
          for (int f = 0; f < FIELDS.length; f++) {
            FieldType type = f == 1 ? withoutLength : withLength;
            List<String> terms = Tokens.of(texts[f]);
            document.add(new Field(FIELDS[f], new Listed(terms), type));
            document.add(new Field(FIELDS[f] + "1", new Listed(unigrams(texts[f])), type));
          }
          writer.addDocument(document);
        }
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity);
  }

  private static FieldType type(boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  private static List<String> join(SearchDoc page) {
    List<String> all = new ArrayList<>(List.of(page.title()));
    all.addAll(page.names());
    return all;
  }

  private static List<String> unigrams(String text) {
    TokenReader reader = new TokenReader().reset(text);
    List<String> out = new ArrayList<>();
    while (reader.next())
      out.add(reader.isPair() ? Character.toString(reader.first()) : reader.term());
    return out;
  }

  /** As docs/dev/search-format.md describes the query. */
  ScoreDoc[] search(QueryText asked, int required, int most) throws IOException {
    float[] boosts = {
      ranking.titleMilli() / 1000f, ranking.headingMilli() / 1000f, ranking.textMilli() / 1000f
    };
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    BooleanQuery.Builder enough = new BooleanQuery.Builder().setMinimumNumberShouldMatch(required);
    for (Choice choice : asked.choices()) {
      for (int f = 0; f < FIELDS.length; f++) {
        List<Query> one = new ArrayList<>();
        for (String term : choice.terms())
          one.add(new BoostQuery(query(f, term), boosts[f] * choice.times()));
        all.add(new DisjunctionMaxQuery(one, 0), Occur.SHOULD);
      }
    }
    for (String term : asked.terms()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (int f = 0; f < FIELDS.length; f++) any.add(query(f, term), Occur.SHOULD);
      enough.add(any.build(), Occur.SHOULD);
    }
    all.add(enough.build(), Occur.FILTER);
    return searcher.search(all.build(), new TopScoreDocCollectorManager(most, Integer.MAX_VALUE))
        .scoreDocs;
  }

  private static Query query(int field, String term) {
    return new TermQuery(
        new Term(FIELDS[field] + (TermLists.isGroup(term) ? "1" : ""), TermLists.letters(term)));
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  private static final class Listed extends TokenStream {
    private final List<String> terms;
    private final CharTermAttribute attribute = addAttribute(CharTermAttribute.class);
    private int at;

    Listed(List<String> terms) {
      this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (at == terms.size()) return false;
      attribute.append(terms.get(at++));
      return true;
    }
  }
}
