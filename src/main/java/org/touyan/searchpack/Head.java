package org.touyan.searchpack;

import java.util.ArrayList;
import java.util.List;

/**
 * The head of a pack: everything that a reader must know before it can ask for another part.
 *
 * @param docs hash of the part that describes pages and sections
 * @param sums characters whose pairs are summed up in a term of the character alone
 * @param postings shards of postings in order of their terms
 * @param texts shards of texts in order of their sections
 */
record Head(
    String packId,
    int pages,
    int sections,
    PackSettings.Ranking ranking,
    List<FieldHead> fields,
    List<String> types,
    List<List<String>> roleSets,
    String docs,
    String sums,
    PartList postings,
    PartList texts) {
  static final int VERSION = 5;
  private static final int NUMBERS = 6;

  record FieldHead(String name, int weightMilli, int docCount, long tokens) {}

  byte[] toBytes() {
    ByteSink out = new ByteSink();
    out.varint(VERSION);
    out.varint(pages);
    out.varint(sections);
    int[] numbers = {
      ranking.k1Milli(),
      ranking.bMilli(),
      ranking.enough(),
      ranking.candidates(),
      ranking.verifyMost(),
      ranking.verifyStep()
    };
    out.varint(numbers.length);
    for (int number : numbers) out.varint(number);
    out.varint(fields.size());
    for (FieldHead field : fields) {
      out.string(field.name());
      out.varint(field.weightMilli());
      out.varint(field.docCount());
      out.varint(field.tokens());
    }
    strings(out, types);
    out.varint(roleSets.size());
    for (List<String> roles : roleSets) strings(out, roles);
    out.string(docs);
    out.string(sums);
    postings.put(out);
    texts.put(out);
    return out.toBytes();
  }

  private static void strings(ByteSink out, List<String> strings) {
    out.varint(strings.size());
    for (String string : strings) out.string(string);
  }

  private static List<String> strings(ByteSource in) {
    int count = in.count();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) strings.add(in.string());
    return strings;
  }

  static Head of(String packId, ByteSource in) {
    if (in.varint() != VERSION) throw in.damaged("is of another version of Touyan");
    int pages = in.varint();
    int sections = in.varint();
    if (sections > Shard.RAW_BYTES_MAX || pages > Shard.RAW_BYTES_MAX)
      throw in.damaged("counts too many sections");
    int[] numbers = new int[in.count()];
    if (numbers.length < NUMBERS) throw in.damaged("has too few numbers");
    for (int i = 0; i < numbers.length; i++) numbers[i] = in.varint();
    List<FieldHead> fields = fields(in);
    PackSettings.Ranking ranking = new PackSettings.Ranking(
        numbers[0],
        Math.min(1000, numbers[1]),
        fields.get(0).weightMilli(),
        fields.get(1).weightMilli(),
        fields.get(2).weightMilli(),
        Math.max(1, numbers[2]),
        Math.max(1, numbers[3]),
        numbers[4],
        Math.max(1, numbers[5]));
    List<String> types = strings(in);
    int sets = in.count();
    List<List<String>> roleSets = new ArrayList<>(sets);
    for (int i = 0; i < sets; i++) roleSets.add(strings(in));
    String docs = in.hash();
    return new Head(
        packId,
        pages,
        sections,
        ranking,
        fields,
        types,
        roleSets,
        docs,
        in.string(),
        PartList.read(in),
        PartList.read(in));
  }

  private static List<FieldHead> fields(ByteSource in) {
    int count = in.count();
    if (count != 3) throw in.damaged("has other fields");
    List<FieldHead> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      fields.add(new FieldHead(in.string(), in.varint(), in.varint(), in.varlong()));
    }
    return fields;
  }
}
