package org.touyan.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.model.SourceText;
import org.touyan.schema.CsvRows;

/** Reads sign-in sheets and sheets of confirmations. Rows that cannot be used are reported. */
public final class SheetReader {
  private static final Set<Column> ATTENDANCE = EnumSet.of(
      Column.NAME,
      Column.UNIT,
      Column.CLASS,
      Column.SESSION,
      Column.DATE,
      Column.HOURS,
      Column.PAGE);
  private static final Set<Column> CONFIRMED =
      EnumSet.of(Column.NAME, Column.UNIT, Column.PAGE, Column.DATE, Column.BY, Column.HOURS);

  private final Curriculum curriculum;
  private final Clock clock;
  private final Findings findings;

  public SheetReader(Curriculum curriculum, Clock clock, Findings findings) {
    this.curriculum = curriculum;
    this.clock = clock;
    this.findings = findings;
  }

  /** The rows of a sign-in sheet. */
  public List<Sitting> attendance(SourceText source) {
    List<Sitting> sittings = new ArrayList<>();
    Set<Column> must = EnumSet.of(Column.NAME, Column.CLASS, Column.DATE);
    Optional<SheetRows> sheet = SheetRows.of(source, ATTENDANCE, must, findings);
    if (sheet.isEmpty()) return sittings;
    for (CsvRows.Row row : sheet.get().body()) {
      SheetRows rows = sheet.get();
      String name = rows.must(row, Column.NAME);
      String training = rows.must(row, Column.CLASS);
      Optional<LocalDate> day = day(rows, row);
      if (name.isEmpty() || training.isEmpty() || day.isEmpty()) continue;
      String content = rows.text(row, Column.PAGE);
      Optional<String> page =
          content.isEmpty() ? curriculum.page(training) : page(rows, row, content);
      sittings.add(new Sitting(
          name,
          rows.text(row, Column.UNIT),
          training,
          rows.text(row, Column.SESSION),
          day.get(),
          Math.max(0, rows.hours(row, Column.HOURS)),
          page));
    }
    return sittings;
  }

  /** The rows of a sheet of confirmations. */
  public List<Confirmation> confirmed(SourceText source) {
    List<Confirmation> confirmed = new ArrayList<>();
    Set<Column> must = EnumSet.of(Column.NAME, Column.PAGE, Column.DATE, Column.BY);
    Optional<SheetRows> sheet = SheetRows.of(source, CONFIRMED, must, findings);
    if (sheet.isEmpty()) return confirmed;
    for (CsvRows.Row row : sheet.get().body()) {
      SheetRows rows = sheet.get();
      String name = rows.must(row, Column.NAME);
      String content = rows.must(row, Column.PAGE);
      Optional<String> page = content.isEmpty() ? Optional.empty() : page(rows, row, content);
      String by = rows.must(row, Column.BY);
      Optional<LocalDate> day = day(rows, row);
      if (name.isEmpty() || page.isEmpty() || by.isEmpty() || day.isEmpty()) continue;
      confirmed.add(new Confirmation(
          name,
          rows.text(row, Column.UNIT),
          page.get(),
          day.get(),
          by,
          Math.max(0, rows.hours(row, Column.HOURS))));
    }
    return confirmed;
  }

  private Optional<String> page(SheetRows rows, CsvRows.Row row, String content) {
    Optional<String> page = curriculum.page(content);
    if (page.isEmpty()) findings.report(Code.SHEET_PAGE, rows.at(row), content);
    return page;
  }

  private Optional<LocalDate> day(SheetRows rows, CsvRows.Row row) {
    if (rows.must(row, Column.DATE).isEmpty()) return Optional.empty();
    Optional<LocalDate> day = rows.day(row, Column.DATE);
    if (day.isEmpty() || !day.get().isAfter(clock.today())) return day;
    findings.report(
        Code.SHEET_CELL,
        rows.at(row),
        Column.DATE.zh(),
        day.get().toString(),
        "今天或以前的日期",
        "a day that has come",
        Column.DATE.en());
    return Optional.empty();
  }
}
