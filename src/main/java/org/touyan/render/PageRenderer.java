package org.touyan.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.attributes.methodaccess.MethodAccessValidator;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.touyan.model.OutputFile;
import org.touyan.model.SafeHtml;
import org.touyan.model.page.PageView;

/** Places page views into the layouts of a theme. Safe to use from several threads. */
public final class PageRenderer {
  private final Theme theme;
  private final PebbleEngine engine;
  private final Map<String, PebbleTemplate> layouts = new ConcurrentHashMap<>();
  private final Map<String, String> words;

  public PageRenderer(Theme theme) {
    this.theme = theme;
    words = theme.words();
    engine = new PebbleEngine.Builder()
        .loader(new ThemeLoader(theme))
        .autoEscaping(true)
        .strictVariables(true)
        .defaultLocale(Locale.ROOT)
        .methodAccessValidator(new ViewsOnly())
        .build();
  }

  /**
   * The page as HTML.
   *
   * @throws ThemeFault when the theme's template is wrong; the message names template and line
   */
  public OutputFile render(PageView page) {
    StringWriter out = new StringWriter(page.body().html().length() + 8192);
    try {
      layout(page.layout()).evaluate(out, Map.of("page", page, "t", words));
    } catch (PebbleException e) {
      throw new ThemeFaults(theme).of(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter does not fail
    }
    return new OutputFile(page.path(), out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private PebbleTemplate layout(String name) {
    return layouts.computeIfAbsent(name, key -> engine.getTemplate("layouts/" + key + ".peb"));
  }

  /** Templates may call the accessors of views and the plain methods of strings, lists and maps: nothing that acts. */
  private static final class ViewsOnly implements MethodAccessValidator {
    private static final Set<String> PLAIN = Set.of(
        "isEmpty",
        "size",
        "get",
        "containsKey",
        "contains",
        "length",
        "startsWith",
        "equals",
        "isBlank");

    @Override
    public boolean isMethodAccessAllowed(Object object, Method method) {
      if (object instanceof String || object instanceof List || object instanceof Map) {
        return PLAIN.contains(method.getName());
      }
      String type = object.getClass().getName();
      if (type.startsWith("io.pebbletemplates.pebble.node.ForNode"))
        return true; // the counter of a loop
      boolean view = object instanceof SafeHtml || type.startsWith("org.touyan.model.page.");
      return view && method.getDeclaringClass().getName().startsWith("org.touyan.model.");
    }
  }
}
