package org.touyan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touyan.model.DataTable;
import org.touyan.model.DataTable.Row;
import org.touyan.model.SourceText;
import org.touyan.testing.Cases;
import org.touyan.testing.Found;

class DataTablesTest {
  private static final String SCHEMA = """
      title: 项目
      kind: projects
      columns:
        - {key: need, label: 需求}
        - {key: n, label: 人数, type: number}
        - {key: due, label: 期限, type: date}
        - {key: state, label: 状态, type: state, values: [未认领, 已认领]}
      """;

  private final Found found = new Found();

  /** Files as path, text, path, text … */
  private List<DataTable> read(String... files) {
    List<SourceText> sources = new ArrayList<>();
    for (int i = 0; i < files.length; i += 2)
      sources.add(new SourceText(files[i], files[i + 1], "h"));
    return DataTables.read(sources, found).tables();
  }

  private List<List<String>> rows(String csv) {
    List<DataTable> tables = read("data/p.csv", csv, "data/p.yml", SCHEMA);
    return tables.isEmpty()
        ? List.of()
        : tables.get(0).rows().stream().map(Row::cells).toList();
  }

  @Test
  void a_table_has_its_rows_in_the_order_of_its_columns() {
    List<DataTable> tables = read(
        "data/p.yml",
        SCHEMA,
        "data/p.csv",
        "状态,need,人数,期限\n未认领,\"修路,\"\"急\"\"\n两行\",１２,2026年1月2日\n");
    DataTable table = tables.get(0);
    assertThat(table.name()).isEqualTo("p");
    assertThat(table.path()).isEqualTo("data/p.csv");
    assertThat(table.kind()).isEqualTo("projects");
    assertThat(table.rows())
        .containsExactly(new Row(2, List.of("修路,\"急\"\n两行", "12", "2026-01-02", "未认领")));
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void numbers_as_spreadsheets_write_them() {
    assertThat(rows("人数,需求,期限,状态\n\"1,234.5\",a,,\n12%,b,,\n-3,c,,\n ,d,,\n"))
        .extracting(row -> row.get(1))
        .containsExactly("1,234.5", "12%", "-3", "");
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void wrong_cells_are_reported_with_their_line_and_kept() {
    List<List<String>> rows = rows("需求,人数,期限,状态\n\"两\n行\",十,2026-02-30,认领\n\n\nb,1,昨天,已认领\n");
    assertThat(rows.get(0)).containsExactly("两\n行", "十", "2026-02-30", "认领");
    assertThat(found.lines())
        .containsExactly(
            "data/p.csv:2 data.cell",
            "data/p.csv:2 data.cell",
            "data/p.csv:2 data.cell ~已认领",
            "data/p.csv:6 data.cell");
  }

  @Test
  void ragged_rows_are_reported_but_blank_cells_do_no_harm() {
    List<List<String>> rows = rows("需求,人数,期限,状态\na,1\nb,1,,,,,\nc,1,,,多\n,,,,\n");
    assertThat(rows).hasSize(3).allMatch(row -> row.size() == 4);
    assertThat(found.lines()).containsExactly("data/p.csv:2 data.row", "data/p.csv:4 data.row");
  }

  @Test
  void the_header_must_fit_the_columns() {
    rows("需要,人数,人数,期限\na,1,2,\n");
    assertThat(found.lines())
        .containsExactly(
            "data/p.csv:1 data.column",
            "data/p.csv:1 data.column",
            "data/p.csv:1 data.column",
            "data/p.csv:1 data.column ~需求");
  }

  @Test
  void a_file_of_tabs_is_read_too() {
    assertThat(rows("需求\t人数\t期限\t状态\na,b\t1\t\t\n")).containsExactly(List.of("a,b", "1", "", ""));
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void an_open_quote_is_reported_where_it_begins() {
    assertThat(rows("需求,人数,期限,状态\na,1,,\nb,\"1,,\nc,1,,\n")).isEmpty();
    assertThat(found.lines()).containsExactly("data/p.csv:3 data.broken");
    assertThat(rows("需求,人数,期限,状态\n\"a\"b,1,,\n")).isEmpty();
    assertThat(rows("")).isEmpty();
    assertThat(found.lines()).hasSize(3).allMatch(line -> line.contains("data.broken"));
  }

  @Test
  void rows_may_stand_in_the_schema() {
    List<DataTable> tables = read(
        "data/p.yml", SCHEMA + "rows:\n  - {需求: 修路, n: 3}\n  - {需求: 𠮷, 人数: 多, 状况: x}\n  - 一句话\n");
    assertThat(tables.get(0).rows())
        .containsExactly(
            new Row(9, List.of("修路", "3", "", "")), new Row(10, List.of("𠮷", "多", "", "")));
    assertThat(tables.get(0).path()).isEqualTo("data/p.yml");
    assertThat(found.lines())
        .containsExactly(
            "data/p.yml:10:17 data.cell",
            "data/p.yml:10:20 data.column ~状态",
            "data/p.yml:11:5 data.broken");
  }

  @Test
  void a_csv_and_its_schema_need_each_other() {
    assertThat(read("data/p.csv", "a\n")).isEmpty();
    assertThat(read("data/q.yml", SCHEMA)).isEmpty();
    assertThat(read("data/r.yml", "title: a\n")).isEmpty();
    assertThat(found.lines())
        .containsExactly(
            "data/p.csv data.no-schema", "data/q.yml data.broken", "data/r.yml:1:1 field.missing");
  }

  @Test
  void names_are_unique() {
    List<DataTable> tables = read(
        "data/a/p.yml",
        SCHEMA + "rows: []",
        "data/b/p.yml",
        SCHEMA + "rows: []",
        "data/b/p.yaml",
        SCHEMA + "rows: []");
    assertThat(tables).extracting(DataTable::path).containsExactly("data/a/p.yml");
    assertThat(found.lines())
        .containsExactly("data/b/p.yaml data.broken", "data/b/p.yml data.broken");
  }

  @Test
  void rosters_are_checked_and_never_handed_on() {
    String columns = "columns: [{key: name, label: 姓名}, {key: since, type: date}]\n";
    List<DataTable> tables = read(
        "data/a.yml",
        "kind: roster\n" + columns,
        "data/a.csv",
        "姓名,since\n某某,昨天\n",
        "data/b.yml",
        "种类: 签到\nprivate: false\n" + columns,
        "data/b.csv",
        "姓名,since\n某某,\n",
        "data/c.yml",
        "private: true\n" + columns,
        "data/c.csv",
        "姓名,since\n某某,\n");
    assertThat(tables)
        .hasSize(3)
        .allMatch(DataTable::isPrivate)
        .allMatch(table -> table.rows().isEmpty());
    assertThat(found.lines()).containsExactly("data/a.csv:2 data.cell");
  }

  @Test
  void five_thousand_rows_and_not_one_more() {
    String header = "需求,人数,期限,状态\n";
    assertThat(rows(header + "a,1,,\n".repeat(5_000))).hasSize(5_000);
    assertThat(found.lines()).isEmpty();
    assertThat(rows(header + "a,1,,\n".repeat(5_001))).isEmpty();
    assertThat(found.lines()).containsExactly("data/p.csv:5002 data.broken");
  }

  @Test
  void wrong_columns_are_reported() {
    read(
        "data/p.yml",
        "columns: [{key: a}, {key: a}, {label: b}, {key: c, type: zahl}]\nrows: []\n");
    assertThat(found.lines())
        .containsExactly(
            "data/p.yml:1:21 yaml.duplicate-key",
            "data/p.yml:1:31 field.missing",
            "data/p.yml:1:58 field.bad-value");
  }

  @Test
  void whatever_a_file_holds_it_never_throws() {
    String[] pieces = {
      ",", "\"", "\n", "\t", "a", "需求", "人数", "𠮷", " ", "\"\"", "\n\n", "1", "\u0001", "\u2028",
      "\ufeff"
    };
    Cases.each(2_000, random -> {
      StringBuilder csv = new StringBuilder(random.nextBoolean() ? "需求,人数,期限,状态\n" : "");
      for (int i = random.nextInt(40); i > 0; i--)
        csv.append(pieces[random.nextInt(pieces.length)]);
      Found any = new Found();
      List<SourceText> files = List.of(
          new SourceText("data/p.csv", csv.toString(), "h"),
          new SourceText("data/p.yml", SCHEMA, "h"));
      long lines = csv.chars().filter(c -> c == '\n').count() + 1;
      DataTables.read(files, any);
      any.sorted().forEach(d -> assertThat(d.at().line()).isBetween(0, (int) lines));
    });
  }
}
