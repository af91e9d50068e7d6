package org.touyan.schema;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.DataTable.Row;
import org.touyan.model.SourceText;

/** A CSV file. Cells are parted by commas, or by tabs where the header has no comma ("Unicode text" of spreadsheets). */
final class Sheet {
  private static final Pattern FAULT_LINE = Pattern.compile("line:? (\\d{1,8})");

  private final SourceText source;
  private final CellCheck cells;
  private final Findings findings;
  private final LineCounter lines;

  Sheet(SourceText source, CellCheck cells, Findings findings) {
    this.source = source;
    this.cells = cells;
    this.findings = findings;
    this.lines = new LineCounter(source.text());
  }

  /** The rows, each as long as there are columns; empty if the file cannot be read as a table (reported). */
  Optional<List<Row>> rows() {
    try (CSVParser parser = CSVParser.builder()
        .setReader(new StringReader(source.text()))
        .setFormat(format())
        .get()) {
      Iterator<CSVRecord> records = parser.iterator();
      CSVRecord header = next(records);
      if (header == null) {
        findings.report(
            Code.DATA_BROKEN, Position.file(source.path()), "文件是空的", "the file is empty");
        return Optional.empty();
      }
      return body(records, header);
    } catch (IOException | UncheckedIOException e) {
      Position at = new Position(source.path(), faultLine(e), 0);
      findings.report(
          Code.DATA_BROKEN,
          at,
          "从这一行起英文双引号没有配对",
          "a double quote is not paired, from this line on");
      return Optional.empty();
    }
  }

  /** The library tells the line only in its words; where it does not, the last row that was read is near enough. */
  private int faultLine(Exception e) {
    Matcher line = FAULT_LINE.matcher(String.valueOf(e.getMessage()));
    return line.find() ? Integer.parseInt(line.group(1)) : lines.last();
  }

  private CSVFormat format() {
    String header = source.text().lines().findFirst().orElse("");
    char delimiter = header.indexOf(',') < 0 && header.indexOf('\t') >= 0 ? '\t' : ',';
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(true)
        .get();
  }

  /** The next record that is not blank throughout (spreadsheets leave rows of commas behind), or null. */
  private @Nullable CSVRecord next(Iterator<CSVRecord> records) {
    while (records.hasNext()) {
      CSVRecord record = records.next();
      lines.seek(record.getCharacterPosition());
      if (record.stream().anyMatch(cell -> !cell.isBlank())) return record;
    }
    return null;
  }

  private Optional<List<Row>> body(Iterator<CSVRecord> records, CSVRecord header) {
    int[] columns = header(header);
    List<Row> rows = new ArrayList<>();
    for (CSVRecord record = next(records); record != null; record = next(records)) {
      if (rows.size() == DataTables.ROWS_MAX) {
        reportTooMany(new Position(source.path(), lines.last(), 0), findings);
        return Optional.empty();
      }
      rows.add(row(record, columns));
    }
    return Optional.of(rows);
  }

  static void reportTooMany(Position at, Findings findings) {
    findings.report(
        Code.DATA_BROKEN,
        at,
        "超过 " + DataTables.ROWS_MAX + " 行，这个表已跳过",
        "more than " + DataTables.ROWS_MAX + " rows; the table is left out");
  }

  /** For each cell of a row the 0-based column it belongs to, or -1. */
  private int[] header(CSVRecord header) {
    Position at = new Position(source.path(), lines.last(), 0);
    int[] columns = new int[header.size()];
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < columns.length; i++) {
      String name = header.get(i).strip();
      columns[i] = name.isEmpty() ? -1 : cells.column(name, at);
      if (columns[i] >= 0 && !seen.add(columns[i])) {
        findings.report(
            Code.DATA_COLUMN, at, Values.cut(name), "在表头里出现了两次", "stands twice in the header");
        columns[i] = -1;
      }
    }
    for (int i = 0; i < cells.columns().size(); i++) {
      if (seen.contains(i)) continue;
      findings.report(
          Code.DATA_COLUMN, at, cells.columns().get(i).label(), "在表头里没有", "is not in the header");
    }
    return columns;
  }

  private Row row(CSVRecord record, int[] columns) {
    Position at = new Position(source.path(), lines.last(), 0);
    String[] row = new String[cells.columns().size()];
    Arrays.fill(row, "");
    if (isRagged(record, columns.length)) {
      findings.report(
          Code.DATA_ROW, at, Integer.toString(record.size()), Integer.toString(columns.length));
    }
    for (int i = 0; i < Math.min(record.size(), columns.length); i++) {
      if (columns[i] >= 0) row[columns[i]] = cells.cell(columns[i], record.get(i), at);
    }
    return new Row(at.line(), List.of(row));
  }

  /** Blank cells too many do no harm. */
  private static boolean isRagged(CSVRecord record, int cells) {
    if (record.size() < cells) return true;
    for (int i = cells; i < record.size(); i++) if (!record.get(i).isBlank()) return true;
    return false;
  }

  /** Turns character positions, asked for in rising order, into lines. */
  private static final class LineCounter {
    private final String text;
    private int at;
    private int line = 1;

    LineCounter(String text) {
      this.text = text;
    }

    /** Goes to the record that begins at or, behind empty lines, after this 0-based position. */
    void seek(long position) {
      while (at < text.length() && (at < position || text.charAt(at) == '\n')) {
        if (text.charAt(at++) == '\n') line++;
      }
    }

    /** 1-based line of the last position. */
    int last() {
      return line;
    }
  }
}
