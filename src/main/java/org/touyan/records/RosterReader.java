package org.touyan.records;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.model.Role;
import org.touyan.model.RoleBook;
import org.touyan.model.SourceText;
import org.touyan.schema.CsvRows;

/** Reads the roster. Two rows of one name in one unit are one person with two posts, unless their numbers differ. */
public final class RosterReader {
  private static final Set<Column> KNOWN = EnumSet.of(
      Column.NAME,
      Column.NUMBER,
      Column.UNIT,
      Column.PARENT,
      Column.ROLE,
      Column.LEVEL,
      Column.POST,
      Column.ALIASES,
      Column.APPOINTED,
      Column.LEFT,
      Column.HOURS_YEAR,
      Column.HOURS_FIVE);

  private final RoleNames roleNames;
  private final Findings findings;

  public RosterReader(RoleBook book, Findings findings) {
    roleNames = new RoleNames(book);
    this.findings = findings;
  }

  /** The people in the order of the roster; empty when it cannot be used (reported). */
  public Optional<List<Person>> read(SourceText source) {
    Optional<SheetRows> sheet =
        SheetRows.of(source, KNOWN, EnumSet.of(Column.NAME, Column.UNIT), findings);
    if (sheet.isEmpty()) return Optional.empty();
    if (!sheet.get().has(Column.ROLE) && !sheet.get().has(Column.POST)) {
      sheet.get().missing("岗位”或“职务", "role\" or \"post");
      return Optional.empty();
    }
    Map<String, Person> people = new LinkedHashMap<>();
    for (CsvRows.Row row : sheet.get().body()) {
      Optional<Person> person = person(sheet.get(), row);
      if (person.isEmpty()) continue;
      String key = Roster.key(person.get().name(), person.get().unit())
          + '\n'
          + person.get().number();
      Person before = people.get(key);
      if (before != null) {
        findings.report(
            Code.SHEET_TWICE,
            sheet.get().at(row),
            Integer.toString(before.line()),
            before.unit() + " " + before.shown());
      }
      people.put(key, before == null ? person.get() : both(before, person.get()));
    }
    return Optional.of(List.copyOf(people.values()));
  }

  private Optional<Person> person(SheetRows sheet, CsvRows.Row row) {
    String name = sheet.must(row, Column.NAME);
    String unit = sheet.must(row, Column.UNIT);
    if (name.isEmpty() || unit.isEmpty()) return Optional.empty();
    return Optional.of(new Person(
        name,
        sheet.text(row, Column.NUMBER),
        unit,
        sheet.text(row, Column.PARENT),
        List.of(new Person.Post(
            roles(sheet, row), sheet.day(row, Column.APPOINTED), sheet.day(row, Column.LEFT))),
        Arrays.stream(sheet.text(row, Column.ALIASES).split("[、,，;；]"))
            .map(String::strip)
            .filter(alias -> !alias.isEmpty())
            .toList(),
        sheet.hours(row, Column.HOURS_YEAR),
        sheet.hours(row, Column.HOURS_FIVE),
        row.line()));
  }

  private List<Role> roles(SheetRows sheet, CsvRows.Row row) {
    String role = sheet.text(row, Column.ROLE);
    String post = role.isEmpty() ? sheet.text(row, Column.POST) : role;
    if (post.isEmpty()) findings.report(Code.SHEET_ROLE, sheet.at(row), "—");
    RoleNames.Read read = roleNames.read(sheet.text(row, Column.LEVEL), post);
    for (String unknown : read.unknown()) findings.report(Code.SHEET_ROLE, sheet.at(row), unknown);
    return read.roles();
  }

  private static Person both(Person one, Person other) {
    return new Person(
        one.name(),
        one.number(),
        one.unit(),
        one.parent().isEmpty() ? other.parent() : one.parent(),
        Stream.concat(one.posts().stream(), other.posts().stream()).toList(),
        Stream.concat(one.aliases().stream(), other.aliases().stream())
            .distinct()
            .toList(),
        Math.max(one.hoursYear(), other.hoursYear()),
        Math.max(one.hoursFive(), other.hoursFive()),
        one.line());
  }
}
