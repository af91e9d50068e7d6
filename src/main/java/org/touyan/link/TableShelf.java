package org.touyan.link;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.model.DataTable;
import org.touyan.model.Reference;
import org.touyan.text.NearestName;

/** The data tables by name. */
final class TableShelf {
  private final SortedMap<String, DataTable> tables = new TreeMap<>();

  TableShelf(List<DataTable> tables) {
    for (DataTable table : tables) this.tables.put(table.name(), table);
  }

  /** The table of this name; one that is not there, or private, is reported. */
  Optional<DataTable> find(Reference ref, Findings found) {
    DataTable table = tables.get(ref.target());
    if (table == null) {
      found.suggest(
          Code.DATA_MISSING_TABLE,
          ref.at(),
          NearestName.of(ref.target(), tables.keySet()).orElse(""),
          ref.target());
    } else if (table.isPrivate()) {
      found.report(Code.DATA_PRIVATE, ref.at(), ref.target());
      return Optional.empty();
    }
    return Optional.ofNullable(table);
  }
}
