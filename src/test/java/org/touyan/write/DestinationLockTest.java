package org.touyan.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock against a second process: the threads of one process tell nothing about that. */
class DestinationLockTest {
  @TempDir
  private Path temp;

  @Test
  void a_second_process_is_kept_away_until_the_lock_is_released() throws Exception {
    Path file = temp.resolve(".site.touyan-lock");
    DestinationLock mine = DestinationLock.take(file, temp.resolve("site"));
    assertEquals("locked", secondProcess(file));
    mine.release();
    assertFalse(Files.exists(file));
    assertEquals("free", secondProcess(file));
  }

  private static String secondProcess(Path file) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Second.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return said;
  }

  /** What the second process does. */
  static final class Second {
    private Second() {}

    public static void main(String[] args) throws IOException {
      Path file = Path.of(args[0]);
      try {
        DestinationLock.take(file, file.resolveSibling("site")).release();
        System.out.print("free");
      } catch (WriteFailure refused) {
        System.out.print(refused.reason() == WriteFailure.Reason.LOCKED ? "locked" : "failed");
      }
    }
  }
}
