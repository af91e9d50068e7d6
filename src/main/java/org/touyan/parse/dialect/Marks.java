package org.touyan.parse.dialect;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the parsers of the dialect note down about a page, beside its tree. */
public final class Marks {
  /** Hangs on the document. */
  public static final DataKey<Marks> KEY =
      new DataKey<>("TOUYAN_MARKS", new Marks(), options -> new Marks());

  private final Map<Node, NodeAttributes> attributes = new IdentityHashMap<>();
  private final Map<Node, Alert> alerts = new IdentityHashMap<>();
  private final Map<String, NoteBlock> notes = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final List<String> idOrder = new ArrayList<>();

  /** {@code > [!NOTE] title}. */
  public record Alert(String kind, String title) {}

  Marks() {}

  static Marks of(DataHolder document) {
    return KEY.get(document);
  }

  void attribute(Node node, NodeAttributes found) {
    attributes.put(node, found);
    if (!found.id().isEmpty() && ids.add(found.id())) idOrder.add(found.id());
  }

  void alert(Node quote, Alert alert) {
    alerts.put(quote, alert);
  }

  void note(String name, NoteBlock block) {
    notes.putIfAbsent(key(name), block);
  }

  @Nullable
  NoteBlock note(String name) {
    return notes.isEmpty() ? null : notes.get(key(name));
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** The attributes that an author wrote behind {@code node}. */
  public NodeAttributes attributes(Node node) {
    return attributes.isEmpty()
        ? NodeAttributes.NONE
        : attributes.getOrDefault(node, NodeAttributes.NONE);
  }

  /** Whether {@code quote} is an alert, and which. */
  public @Nullable Alert alert(Node quote) {
    return alerts.isEmpty() ? null : alerts.get(quote);
  }

  /** All ids that authors wrote, in the order found. */
  public List<String> explicitIds() {
    return idOrder;
  }
}
