package org.touyan.searchpack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** OpenSearch in a process of its own, as {@code src/engine} makes it, asked by the same requests that docs/guide/search.md shows. */
final class RealEngine implements AutoCloseable {
  /** A section that was found, and its score. */
  record Hit(int section, double score) {}

  private static final Path FOLDER = Path.of("target/engine");
  private static final Pattern HIT = Pattern.compile("\"sort\":\\[([0-9.E+-]+),(\\d+)\\]");

  private final Process process;
  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  RealEngine(Path home) throws IOException {
    process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            FOLDER.resolve("classes") + System.getProperty("path.separator") + FOLDER.resolve("lib")
                + "/*",
            "org.touyan.engine.Engine",
            home.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    while (line != null && !line.startsWith("http ")) line = said.readLine();
    if (line == null) throw new IOException("OpenSearch did not start");
    address = "http://127.0.0.1:" + line.substring("http ".length()) + "/";
  }

  /** Reads what {@code touyan search-export} wrote, in place of what was read before. */
  void load(Path export) throws IOException, InterruptedException {
    ask("DELETE", "touyan?ignore_unavailable=true", "");
    ask("PUT", "_index_template/touyan", Files.readString(export.resolve("template.json")));
    String said = ask("POST", "_bulk", Files.readString(export.resolve("sections.ndjson")));
    assertEquals(true, said.contains("\"errors\":false"), said);
    ask("POST", "touyan/_refresh", "");
  }

  /**
   * The first {@code most} sections for a query: those that hold all its terms, or fewer if {@code enough} do not.
   *
   * @param query what {@code touyan search-export --query} prints
   */
  List<Hit> search(String query, int enough, int most) throws IOException, InterruptedException {
    List<Hit> hits = List.of();
    for (String share : OpenSearchExport.SHARES) {
      String body = query.replaceFirst(OpenSearchExport.SHARES.get(0), share);
      hits = hits(ask("POST", "touyan/_search?size=" + most + "&filter_path=hits.hits.sort", body));
      if (hits.size() >= enough) break;
    }
    return hits;
  }

  private static List<Hit> hits(String answer) {
    List<Hit> hits = new ArrayList<>();
    Matcher matcher = HIT.matcher(answer);
    while (matcher.find())
      hits.add(new Hit(Integer.parseInt(matcher.group(2)), Double.parseDouble(matcher.group(1))));
    return hits;
  }

  private String ask(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
        .header("Content-Type", path.equals("_bulk") ? "application/x-ndjson" : "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body))
        .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  /** The process ends when nobody can write to it any more. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
