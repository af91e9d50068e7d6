package org.touyan.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.touyan.diag.Position;

/**
 * The front matter of one page: what every type has, plus its own fields.
 *
 * @param path source path below {@code content/}
 * @param explicitId the {@code id} as written, or "" when it is to be derived from the path
 * @param idAt where the id (or, without one, the file) stands
 * @param title as written, or "" when the first heading or the file name serves
 * @param minutes reading minutes, 0 when not given
 * @param boost search weight, 1.0 unless given
 * @param fields the fields of the type, without those of this record
 */
public record DocInfo(
    String path,
    DocType type,
    String explicitId,
    Position idAt,
    String title,
    String summary,
    List<RoleUse> roles,
    String domain,
    String topic,
    List<String> tags,
    Tier tier,
    String issuer,
    String owner,
    Optional<LocalDate> date,
    Optional<LocalDate> updated,
    Optional<LocalDate> reviewBy,
    Optional<LocalDate> expires,
    boolean draft,
    boolean major,
    int weight,
    int minutes,
    List<Reference> prereq,
    List<String> aliases,
    List<SourceRef> sources,
    String print,
    boolean searchExcluded,
    double boost,
    boolean internal,
    Fields fields) {
  public DocInfo {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(type, "type");
    roles = List.copyOf(roles);
    tags = List.copyOf(tags);
    prereq = List.copyOf(prereq);
    aliases = List.copyOf(aliases);
    sources = List.copyOf(sources);
  }
}
