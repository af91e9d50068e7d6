package org.touyan.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.DataTable.Column;
import org.touyan.model.DataTable.Due;
import org.touyan.model.DataTable.Row;
import org.touyan.model.Person;
import org.touyan.model.SourceText;
import org.touyan.text.NearestName;
import org.touyan.yaml.YamlNode;

/** What the columns of a table are for: which is the deadline, which parts it into sheets, which holds people. */
final class TableUses {
  /** Kinds of table whose rows somebody has to finish by a day. */
  private static final Set<String> KINDS_WITH_DUE =
      Set.of("plan", "issues", "projects", "pairing", "activity");

  private static final Set<String> DUE_NAMES =
      Set.of("due", "deadline", "期限", "时限", "完成时限", "截止", "截止日期");
  private static final Set<String> DONE_WORDS =
      Set.of("已完成", "完成", "已办结", "办结", "已销号", "销号", "已结束", "已取消", "done", "closed");
  private static final Set<String> PEOPLE_NAMES = Set.of("name", "person", "姓名", "名字", "人名");
  private static final Set<String> OFF = Set.of("no", "false", "否", "不算");

  private final Entry entry;
  private final List<Column> columns;
  private final Findings findings;

  TableUses(Entry entry, List<Column> columns, Findings findings) {
    this.entry = entry;
    this.columns = columns;
    this.findings = findings;
  }

  /** The deadline: {@code due}, else a date column of a usual name where the table is a kind of work plan. */
  Optional<Due> due(String kind) {
    if (entry.values().get("due") instanceof YamlNode.Scalar written) {
      if (OFF.contains(written.text().strip())) return Optional.empty();
      int column = column("due", written);
      if (column < 0) return Optional.empty();
      if (!columns.get(column).type().equals("date")) {
        report("due", written, "这一列的 type 不是 date", "the type of this column is not date");
        return Optional.empty();
      }
      Optional<Due> due = due(column);
      if (due.isEmpty())
        report(
            "due",
            written,
            "没有一列说明办完了没有：要有 type: state 的一列，它的 values 里有 done 写的词",
            "no column says what is finished: a column with type: state whose values hold a word of done");
      return due;
    }
    for (int i = 0; KINDS_WITH_DUE.contains(kind) && i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.type().equals("date") && isNamed(column, DUE_NAMES)) return due(i);
    }
    return Optional.empty();
  }

  private Optional<Due> due(int column) {
    List<String> own = entry.texts("done");
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).type().equals("state")) continue;
      List<String> done = columns.get(i).values().stream()
          .filter(value -> own.isEmpty() ? DONE_WORDS.contains(value) : own.contains(value))
          .toList();
      if (!done.isEmpty()) return Optional.of(new Due(column, i, done));
    }
    return Optional.empty();
  }

  /** The column whose values each get a sheet, or -1. */
  int sheets() {
    if (!(entry.values().get("sheets") instanceof YamlNode.Scalar written)) return -1;
    int column = column("sheets", written);
    if (column < 0) return -1;
    String type = columns.get(column).type();
    if (type.equals("text") || type.equals("state")) return column;
    report("sheets", written, "这一列不是文字", "this column is not text");
    return -1;
  }

  /**
   * The people of a private table.
   *
   * @param must whether it is of a kind that lists people
   */
  List<Person> people(boolean must, String path, List<Row> rows) {
    if (entry.flag("sample")) return List.of(); // nobody's names
    int column = peopleColumn();
    if (column < 0) {
      if (must) findings.report(Code.PRIVATE_NO_NAMES, entry.at());
      return List.of();
    }
    List<Person> people = new ArrayList<>();
    for (Row row : rows) {
      for (String name : row.cells().get(column).split("[、，,;；/\n]")) {
        if (!name.isBlank())
          people.add(new Person(name.strip(), new Position(path, row.line(), 0)));
      }
    }
    return people;
  }

  /**
   * The people of a CSV file that cannot be read as a table, as well as it goes: a roster whose description is missing or broken
   * is private all the same.
   */
  static List<Person> peopleOfAny(SourceText sheet) {
    List<Person> people = new ArrayList<>();
    int column = -1;
    int line = 0;
    for (String text : (Iterable<String>) sheet.text().lines()::iterator) {
      line++;
      String[] cells = text.split("[,\t]", -1);
      for (int i = 0; column < 0 && i < cells.length; i++) {
        if (PEOPLE_NAMES.contains(bare(cells[i]))) column = i;
      }
      if (column < 0 && !text.isBlank()) return List.of();
      String name = column >= 0 && column < cells.length ? bare(cells[column]) : "";
      if (!name.isEmpty() && !PEOPLE_NAMES.contains(name))
        people.add(new Person(name, new Position(sheet.path(), line, 0)));
    }
    return people;
  }

  private static String bare(String cell) {
    return cell.replace('"', ' ').strip();
  }

  private int peopleColumn() {
    if (entry.values().get("people") instanceof YamlNode.Scalar written)
      return column("people", written);
    for (int i = 0; i < columns.size(); i++) {
      if (isNamed(columns.get(i), PEOPLE_NAMES)) return i;
    }
    return -1;
  }

  private static boolean isNamed(Column column, Set<String> names) {
    return names.contains(column.key()) || names.contains(column.label());
  }

  private int column(String key, YamlNode.Scalar written) {
    String name = written.text().strip();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(name) || columns.get(i).label().equals(name)) return i;
      names.add(columns.get(i).key());
      names.add(columns.get(i).label());
    }
    findings.suggest(
        Code.DATA_USE,
        written.at(),
        NearestName.of(name, names).orElse(""),
        key,
        Values.cut(name),
        "columns 里没有这一列",
        "columns has no such column");
    return -1;
  }

  private void report(String key, YamlNode.Scalar written, String zh, String en) {
    findings.report(Code.DATA_USE, written.at(), key, Values.cut(written.text()), zh, en);
  }
}
