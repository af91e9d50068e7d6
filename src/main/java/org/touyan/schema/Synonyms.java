package org.touyan.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.touyan.diag.Findings;
import org.touyan.model.SourceText;
import org.touyan.yaml.Limits;
import org.touyan.yaml.YamlNode;
import org.touyan.yaml.YamlReader;

/** Reads {@code synonyms.yml}: groups of words that mean the same. Never fails: what is wrong is reported and left out. */
public final class Synonyms {
  private static final String NAME = "synonyms";
  private static final Shape GROUP = Shape.of(Shape.Kind.ALIKE);
  private static final Keys KEYS = Keys.of(Key.of(NAME, GROUP, "同义词"));

  private Synonyms() {}

  /**
   * The groups in the order of the file, each of at least two words.
   *
   * @param file {@code synonyms.yml}, if there is one
   */
  public static List<List<String>> read(Optional<SourceText> file, Findings findings) {
    return file.flatMap(
            source -> YamlReader.read(source.path(), source.text(), 1, Limits.file(), findings))
        .map(mapping -> new EntryReader(findings).read(mapping, KEYS))
        .map(entry -> entry.values().get(NAME) instanceof YamlNode node
            ? groups(node, findings)
            : List.<List<String>>of())
        .orElse(List.of());
  }

  private static List<List<String>> groups(YamlNode node, Findings findings) {
    ScalarReader scalars = new ScalarReader(findings);
    List<List<String>> groups = new ArrayList<>();
    if (node instanceof YamlNode.Sequence list) {
      for (YamlNode item : list.items()) group(item, scalars).ifPresent(groups::add);
    } else {
      scalars.wrong(NAME, GROUP, node);
    }
    return groups;
  }

  private static Optional<List<String>> group(YamlNode item, ScalarReader scalars) {
    List<String> words = new ArrayList<>();
    if (item instanceof YamlNode.Sequence list) {
      for (YamlNode word : list.items()) scalars.text(NAME, GROUP, word).ifPresent(words::add);
      if (words.size() > 1) return Optional.of(List.copyOf(words));
      if (list.items().size() > 1) return Optional.empty(); // its words were reported
    }
    scalars.wrong(NAME, GROUP, item);
    return Optional.empty();
  }
}
