package org.touyan.schema;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.SourceText;

/**
 * The rows of a CSV file, each with its line. Cells are parted by commas, or by tabs where the header has no comma ("Unicode
 * text" of spreadsheets). Rows that are blank throughout (spreadsheets leave rows of commas behind) are passed over.
 */
public final class CsvRows {
  private static final Pattern FAULT_LINE = Pattern.compile("line:? (\\d{1,8})");

  private final SourceText source;
  private final Code broken;
  private final Findings findings;
  private int at;
  private int line = 1;

  private CsvRows(SourceText source, Code broken, Findings findings) {
    this.source = source;
    this.broken = broken;
    this.findings = findings;
  }

  /** A row: the 1-based line it begins on, and its cells as written. */
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell at a 0-based index without white space at its ends; "" where the row is shorter. */
    public String cell(int index) {
      return index >= 0 && index < cells.size() ? cells.get(index).strip() : "";
    }

    /** Whether it does not fit a header of so many cells; blank cells too many do no harm. */
    public boolean isRagged(int headerCells) {
      if (cells.size() < headerCells) return true;
      for (int i = headerCells; i < cells.size(); i++) if (!cells.get(i).isBlank()) return true;
      return false;
    }
  }

  /**
   * The rows, the header first; empty if the file cannot be read as a table (reported).
   *
   * @param rowsMax most rows without the header
   * @param broken what is reported of a file that is no table; its values are the reason in Chinese and in English
   */
  public static Optional<List<Row>> read(
      SourceText source, int rowsMax, Code broken, Findings findings) {
    return new CsvRows(source, broken, findings).rows(rowsMax);
  }

  private Optional<List<Row>> rows(int rowsMax) {
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.builder()
        .setReader(new StringReader(source.text()))
        .setFormat(format())
        .get()) {
      for (CSVRecord record : parser) {
        seek(record.getCharacterPosition());
        if (record.stream().allMatch(String::isBlank)) continue;
        if (rows.size() > rowsMax) {
          reportTooMany(broken, new Position(source.path(), line, 0), rowsMax, findings);
          return Optional.empty();
        }
        rows.add(new Row(line, record.toList()));
      }
    } catch (IOException | UncheckedIOException e) {
      Position place = new Position(source.path(), faultLine(e), 0);
      findings.report(
          broken, place, "从这一行起英文双引号没有配对", "a double quote is not paired, from this line on");
      return Optional.empty();
    }
    if (rows.isEmpty()) {
      findings.report(broken, Position.file(source.path()), "文件是空的", "the file is empty");
      return Optional.empty();
    }
    return Optional.of(rows);
  }

  static void reportTooMany(Code broken, Position at, int rowsMax, Findings findings) {
    findings.report(
        broken,
        at,
        "超过 " + rowsMax + " 行，这个表已跳过",
        "more than " + rowsMax + " rows; the table is left out");
  }

  /** The library tells the line only in its words; where it does not, the last row that was read is near enough. */
  private int faultLine(Exception e) {
    Matcher found = FAULT_LINE.matcher(String.valueOf(e.getMessage()));
    return found.find() ? Integer.parseInt(found.group(1)) : line;
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

  /** Goes to the line of the record that begins at or, behind empty lines, after this 0-based position. */
  private void seek(long position) {
    String text = source.text();
    while (at < text.length() && (at < position || text.charAt(at) == '\n')) {
      if (text.charAt(at++) == '\n') line++;
    }
  }
}
