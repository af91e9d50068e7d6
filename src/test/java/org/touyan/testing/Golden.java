package org.touyan.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts in files below {@code src/test}. With {@code -Dgolden.update=true} they are written anew. */
public final class Golden {
  private static final Path ROOT = Path.of("src", "test").toAbsolutePath();

  private Golden() {}

  /** Whether expected files are to be written instead of compared. */
  public static boolean updates() {
    return Boolean.getBoolean("golden.update");
  }

  /** Holds {@code actual} to the file {@code name}, e.g. {@code golden/cli/help.txt}. */
  public static void check(String name, String actual) {
    Path file = ROOT.resolve(name);
    try {
      if (updates()) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      } else if (Files.exists(file)) {
        assertEquals(Files.readString(file), actual, "not as in " + name);
      } else {
        fail(name + " does not exist: run with -Dgolden.update=true and read what it wrote");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
