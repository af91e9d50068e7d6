package org.touyan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.touyan.write.NewFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code touyan init DIR}: a small site to begin with. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    versionProvider = TouyanCommand.Version.class)
final class InitCommand implements Callable<Integer> {
  private static final String SCAFFOLD = "/org/touyan/scaffold/";

  private final Console console;

  @Parameters(paramLabel = "DIR", descriptionKey = "initDir")
  @SuppressWarnings("NullAway.Init")
  private Path dir;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = dir.toAbsolutePath().normalize();
    String shown = Console.clean(dir.toString());
    if (shown.isBlank()) {
      console.error(console.say("命令写错了：新文件夹没有名字。", "usage: the new folder has no name."));
      console.error("    " + console.say("→ 例如 touyan init 我的站", "-> e.g. touyan init my-site"));
      return Exit.USAGE;
    }
    if (Files.exists(folder.resolve("content"))
        || Files.exists(folder) && !Files.isDirectory(folder)) {
      console.error(console.say(
          "“" + shown + "”里已经有内容了，没有改动。",
          "\"" + shown + "\" already holds something; nothing was changed."));
      console.error("    " + console.say("→ 换一个新文件夹的名字。", "-> name a new folder."));
      return Exit.USAGE;
    }
    byte[] random = new byte[6];
    new SecureRandom().nextBytes(random);
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (String name : names()) {
      String text = text(name).replace("${SITE_ID}", HexFormat.of().formatHex(random));
      files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
    NewFolder.write(folder, files);
    console.print(console.say(
        "已建好“" + shown + "”，里面有 " + files.size() + " 个文件。",
        "made \"" + shown + "\" with " + files.size() + " files."));
    console.print(console.say("下一步：touyan build -s " + shown, "next: touyan build -s " + shown));
    return Exit.BUILT;
  }

  private static List<String> names() throws IOException {
    return text("files.txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String text(String name) throws IOException {
    try (InputStream in = InitCommand.class.getResourceAsStream(SCAFFOLD + name)) {
      if (in == null) throw new IllegalStateException("scaffold without " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
