package org.touyan.render;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Gives Pebble the templates of a theme from memory: it never opens a file itself, so no link can lead it astray. */
final class ThemeLoader implements Loader<String> {
  private final Theme theme;

  ThemeLoader(Theme theme) {
    this.theme = theme;
  }

  @Override
  public Reader getReader(String path) {
    return new StringReader(theme
        .template(path)
        .orElseThrow(() -> new LoaderException(null, "the theme has no template " + path)));
  }

  @Override
  public void setCharset(String charset) {
    // templates are text already
  }

  @Override
  public void setPrefix(String prefix) {
    // names are paths below the theme folder
  }

  @Override
  public void setSuffix(String suffix) {
    // names carry their ending
  }

  @Override
  public String resolveRelativePath(String relativePath, String anchorPath) {
    return relativePath;
  }

  @Override
  public String createCacheKey(String path) {
    return path;
  }

  @Override
  public boolean resourceExists(@Nullable String path) {
    return path != null && theme.template(path).isPresent();
  }
}
