package org.touyan.schema;

import static org.touyan.schema.Shape.Kind.FLAG;
import static org.touyan.schema.Shape.Kind.RAW;
import static org.touyan.schema.Shape.Kind.TEXT;
import static org.touyan.schema.Shape.Kind.TEXTS;
import static org.touyan.schema.Shape.choice;
import static org.touyan.schema.Shape.maps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.DataTable;
import org.touyan.model.DataTable.Row;
import org.touyan.model.Person;
import org.touyan.model.SourceText;
import org.touyan.text.CellNumber;
import org.touyan.yaml.Limits;
import org.touyan.yaml.YamlNode;
import org.touyan.yaml.YamlReader;

/**
 * Reads the tables of {@code data/}: a CSV file and the YAML file of the same name that describes it, or the YAML file
 * alone with its {@code rows}. A table with faulty cells is kept with the cells as written; what is wrong is reported.
 */
public final class DataTables {
  /** Most rows of one table: what a phone still filters without a pause. */
  static final int ROWS_MAX = 5_000;

  private static final Set<String> PRIVATE_KINDS = Set.of("roster", "attendance");

  private static final Keys COLUMN = Keys.of(
      Key.of("key", TEXT, "键").must(),
      Key.of("label", TEXT, "名称"),
      Key.of("type", choice("text 文字", "number 数字", "date 日期", "state 状态"), "类型"),
      Key.of("values", TEXTS, "可选值"),
      Key.of("unit", TEXT, "单位"),
      Key.of("total", FLAG, "合计"));

  private static final Keys TABLE = Keys.of(
      Key.of("title", TEXT, "标题"),
      Key.of(
          "kind",
          choice(
              "plan 计划",
              "issues 问题",
              "projects 项目",
              "pairing 结对",
              "activity 活动",
              "units 单位",
              "roster 花名册",
              "attendance 签到",
              "other 其他"),
          "种类"),
      Key.of("sample", FLAG, "示例"),
      Key.of("private", FLAG, "内部"),
      Key.of("due", RAW, "期限"),
      Key.of("done", TEXTS, "办完"),
      Key.of("sheets", RAW, "分页"),
      Key.of("people", RAW, "人名"),
      Key.of("columns", maps(COLUMN, "key"), "列").must(),
      Key.of("rows", RAW, "行"));

  private final Findings findings;
  private final List<Person> people = new ArrayList<>();

  private DataTables(Findings findings) {
    this.findings = findings;
  }

  /**
   * What the data folder holds.
   *
   * @param tables by name
   * @param people whose names stand in the private ones
   */
  public record Read(List<DataTable> tables, List<Person> people) {
    public Read {
      tables = List.copyOf(tables);
      people = List.copyOf(people);
    }
  }

  /**
   * The tables, by name. Of a private one (always so for the kinds roster and attendance) the rows are checked and then
   * dropped but for the names of people: what no later stage has, none can show.
   *
   * @param files all files of the data folder, {@code *.csv}, {@code *.yml} and {@code *.yaml}, in any order
   */
  public static Read read(List<SourceText> files, Findings findings) {
    DataTables reader = new DataTables(findings);
    SortedMap<String, SourceText> sheets = reader.byStem(files, true);
    SortedMap<String, SourceText> schemas = reader.byStem(files, false);
    sheets.forEach((stem, sheet) -> {
      if (!schemas.containsKey(stem)) {
        reader.people.addAll(TableUses.peopleOfAny(sheet));
        findings.report(Code.DATA_NO_SCHEMA, Position.file(sheet.path()), name(stem));
      }
    });
    Map<String, DataTable> tables = new LinkedHashMap<>();
    schemas.forEach((stem, schema) -> {
      Optional<SourceText> sheet = Optional.ofNullable(sheets.get(stem));
      Optional<DataTable> read = reader.table(stem, schema, sheet);
      if (read.isEmpty()) sheet.map(TableUses::peopleOfAny).ifPresent(reader.people::addAll);
      read.ifPresent(table -> {
        DataTable other = tables.putIfAbsent(table.name(), table);
        if (other != null)
          reader.broken(
              Position.file(schema.path()),
              "另有一个同名的表 " + other.path(),
              "a table of this name exists: " + other.path());
      });
    });
    return new Read(
        tables.values().stream().sorted(Comparator.comparing(DataTable::name)).toList(),
        reader.people);
  }

  private SortedMap<String, SourceText> byStem(List<SourceText> files, boolean csv) {
    SortedMap<String, SourceText> found = new TreeMap<>();
    files.stream().sorted(Comparator.comparing(SourceText::path)).forEach(file -> {
      if (file.path().toLowerCase(Locale.ROOT).endsWith(".csv") != csv) return;
      SourceText other =
          found.putIfAbsent(file.path().substring(0, file.path().lastIndexOf('.')), file);
      if (other != null)
        broken(
            Position.file(file.path()),
            "另有一个同名的文件 " + other.path(),
            "a file of this name exists: " + other.path());
    });
    return found;
  }

  private static String name(String stem) {
    return stem.substring(stem.lastIndexOf('/') + 1);
  }

  private Optional<DataTable> table(String stem, SourceText schema, Optional<SourceText> sheet) {
    Optional<YamlNode.Mapping> mapping =
        YamlReader.read(schema.path(), schema.text(), 1, Limits.file(), findings);
    if (mapping.isEmpty()) return Optional.empty();
    Entry entry = new EntryReader(findings).read(mapping.get(), TABLE);
    List<DataTable.Column> columns = columns(entry);
    if (columns.isEmpty())
      return Optional.empty(); // reported: "columns" is missing, or each of them was faulty
    Optional<List<Row>> rows = rows(entry, columns, schema, sheet);
    if (rows.isEmpty()) return Optional.empty();
    String kind = entry.text("kind", "other");
    boolean isPrivate = entry.flag("private") || PRIVATE_KINDS.contains(kind);
    String path = sheet.orElse(schema).path();
    TableUses uses = new TableUses(entry, columns, findings);
    if (isPrivate) {
      people.addAll(uses.people(PRIVATE_KINDS.contains(kind), path, rows.get()));
    } else {
      checkTotals(entry, columns, path, rows.get());
    }
    return Optional.of(new DataTable(
        name(stem),
        path,
        entry.text("title", name(stem)),
        kind,
        entry.flag("sample"),
        isPrivate,
        columns,
        isPrivate ? List.of() : rows.get(),
        uses.due(kind),
        uses.sheets()));
  }

  /** A sum that cannot be is said: below the table stands a dash in its place. */
  private void checkTotals(
      Entry entry, List<DataTable.Column> columns, String path, List<Row> rows) {
    for (int i = 0; i < columns.size(); i++) {
      DataTable.Column column = columns.get(i);
      if (!column.total()) continue;
      if (!column.type().equals("number")) {
        findings.report(
            Code.DATA_TOTAL,
            entry.at(),
            column.label(),
            "它的 type 不是 number",
            "its type is not number");
        continue;
      }
      for (Row row : rows) {
        if (!CellNumber.isPercent(row.cells().get(i))) continue;
        Position at = new Position(path, row.line(), 0);
        findings.report(
            Code.DATA_TOTAL,
            at,
            column.label(),
            "这一格是百分数，几个百分比加起来没有意思",
            "this cell is a percentage, and the sum of several means nothing");
        break;
      }
    }
  }

  private List<DataTable.Column> columns(Entry entry) {
    List<DataTable.Column> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entry column : entry.entries("columns")) {
      String key = column.text("key");
      String label = column.text("label", key);
      boolean fresh = seen.add(key);
      if (!label.equals(key)) fresh &= seen.add(label);
      if (fresh) {
        columns.add(new DataTable.Column(
            key,
            label,
            column.text("type", "text"),
            column.texts("values"),
            column.text("unit"),
            column.flag("total")));
      } else {
        findings.report(Code.YAML_DUPLICATE_KEY, column.at(), key);
      }
    }
    return columns;
  }

  private Optional<List<Row>> rows(
      Entry entry, List<DataTable.Column> columns, SourceText schema, Optional<SourceText> sheet) {
    CellCheck cells = new CellCheck(columns, findings);
    Object inline = entry.values().get("rows");
    if (sheet.isPresent()) {
      if (inline != null) {
        broken(
            ((YamlNode) inline).at(), "同名的 .csv 和 rows 只能留一个", "keep either the .csv or the rows");
      }
      return new Sheet(sheet.get(), cells, findings).rows();
    }
    if (inline instanceof YamlNode.Sequence list) return new InlineRows(cells, findings).rows(list);
    broken(
        Position.file(schema.path()),
        "没有同名的 .csv，也没有 rows",
        "there is neither a .csv of this name nor a list of rows");
    return Optional.empty();
  }

  private void broken(Position at, String zh, String en) {
    findings.report(Code.DATA_BROKEN, at, zh, en);
  }
}
