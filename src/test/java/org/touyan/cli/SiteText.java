package org.touyan.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The files of a site in one text. A line {@code == path} begins a file. The path is below {@code content/}; one that begins
 * with {@code themes/} is below the project folder, and one that begins with {@code /} lies beside the project, where no
 * build may look. Behind the path may stand what the file is to be:
 *
 * <pre>
 * == a.md (gbk)           in this encoding; utf-16le and utf-16be with their mark
 * == a.md (escaped)       with &#92;uXXXX for what an editor cannot show
 * == a.png (hex)          bytes
 * == a.md (repeat 3MB)    the text again and again up to this size
 * == a.md (repeat 2000)   the text so many times on one line
 * == a.md (socket)        no file at all, but a Unix socket
 * == a.md -> ../b.md      a symbolic link; a target that begins with / lies beside the project
 * </pre>
 */
record SiteText(List<Part> parts) {
  /** One file: where it goes, what it is to be, and its text. */
  record Part(String path, String how, String text) {}

  static SiteText parse(String text) {
    List<Part> parts = new ArrayList<>();
    String head = "";
    StringBuilder body = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (line.startsWith("== ")) {
        if (!head.isEmpty()) parts.add(part(head, body.toString()));
        head = line.substring(3).strip();
        body.setLength(0);
      } else {
        body.append(line).append('\n');
      }
    }
    if (!head.isEmpty()) parts.add(part(head, body.toString()));
    return new SiteText(parts);
  }

  private static Part part(String head, String text) {
    int arrow = head.indexOf(" -> ");
    if (arrow > 0) return new Part(head.substring(0, arrow), "link", head.substring(arrow + 4));
    int open = head.endsWith(")") ? head.lastIndexOf(" (") : -1;
    if (open < 0) return new Part(head, "", text);
    return new Part(head.substring(0, open), head.substring(open + 2, head.length() - 1), text);
  }

  /** Writes all files in their order. */
  void write(Path project) throws IOException {
    Files.createDirectories(project.resolve("content"));
    for (Part part : parts) {
      Path file = place(project, part.path());
      Files.createDirectories(file.getParent());
      if (part.how().equals("link")) {
        boolean beside = part.text().startsWith("/");
        Files.createSymbolicLink(file, beside ? place(project, part.text()) : Path.of(part.text()));
      } else if (part.how().equals("socket")) {
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
          channel.bind(UnixDomainSocketAddress.of(file)); // its file stays when it is closed
        }
      } else {
        Files.write(file, bytes(part));
      }
    }
  }

  private static Path place(Path project, String path) {
    if (path.startsWith("/")) return project.resolveSibling(path.substring(1));
    return project.resolve(path.startsWith("themes/") ? path : "content/" + path);
  }

  private static byte[] bytes(Part part) {
    String text = part.text();
    String[] how = part.how().split(" ");
    return switch (how[0]) {
      case "" -> text.getBytes(StandardCharsets.UTF_8);
      case "hex" -> HexFormat.of().parseHex(text.replaceAll("\\s", ""));
      case "escaped" -> unescaped(text).getBytes(StandardCharsets.UTF_8);
      case "repeat" -> repeated(text, how[1]).getBytes(StandardCharsets.UTF_8);
      case "utf-16le" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
      case "utf-16be" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE);
      default -> text.getBytes(Charset.forName(how[0]));
    };
  }

  private static String repeated(String text, String often) {
    if (!often.endsWith("MB")) return text.strip().repeat(Integer.parseInt(often)) + "\n";
    int bytes = Integer.parseInt(often.substring(0, often.length() - 2)) << 20;
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes + 4096);
    while (out.size() < bytes) out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
