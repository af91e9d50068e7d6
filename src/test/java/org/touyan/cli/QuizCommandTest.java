package org.touyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touyan.cli.SiteTest.Built;

/** {@code touyan quiz}: a quiz goes out and comes back, and nothing is lost or replaced on the way. */
class QuizCommandTest {
  @TempDir
  private Path temp;

  private SiteTest site() throws IOException {
    return SiteTest.of(
        temp,
        "== quizzes/a.md\n" + Files.readString(Path.of("content/quizzes/si-men.md"))
            + "== b.md\n# 不是小测\n");
  }

  private String folder(SiteTest site) {
    return site.project().toString();
  }

  @Test
  void a_quiz_comes_back_as_it_went() throws IOException {
    SiteTest site = site();
    Path first = temp.resolve("一.gift");
    Path second = temp.resolve("二.gift");
    Built out =
        site.run("quiz", "export", "quizzes/a.md", "-s", folder(site), "-o", first.toString());
    assertThat(out.exit()).isEqualTo(0);
    assertThat(out.out()).contains("已导出 7 道题");
    Built in = site.run("quiz", "import", first.toString(), "-s", folder(site), "--title", "又一张");
    assertThat(in.exit()).as(in.console()).isEqualTo(0);
    Path page = site.project().resolve("content/quizzes/一.md");
    assertThat(Files.readString(page)).startsWith("---\ntitle: \"又一张\"\ntype: quiz\n---\n");
    site.run("quiz", "export", "quizzes/一", "-s", folder(site), "-o", second.toString());
    assertThat(Files.readString(second).replace("又一张", "四门基础课小测"))
        .isEqualTo(Files.readString(first));
    assertThat(site.build().console()).doesNotContain("quiz.");
  }

  @Test
  void no_file_is_replaced_unasked() throws IOException {
    SiteTest site = site();
    Path file = temp.resolve("a.gift");
    Files.writeString(file, "我的");
    String[] export = {"quiz", "export", "quizzes/a", "-s", folder(site), "-o", file.toString()};
    Built refused = site.run(export);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.console()).contains("已经有了", "--force");
    assertThat(file).hasContent("我的");
    Files.writeString(file, "谁负责？{=主席}\n");
    Path page = temp.resolve("page.md");
    Files.writeString(page, "我的页");
    assertThat(
            site.run("quiz", "import", file.toString(), "-o", page.toString()).exit())
        .isEqualTo(2);
    assertThat(page).hasContent("我的页");
    Built forced = site.run("quiz", "import", file.toString(), "-o", page.toString(), "--force");
    assertThat(forced.exit()).isEqualTo(0);
    assertThat(Files.readString(page)).contains("## 谁负责？", "答案：主席");
  }

  @Test
  void what_cannot_be_read_is_told_with_file_and_line() throws IOException {
    SiteTest site = site();
    assertThat(site.run("quiz", "export", "quizzes/c", "-s", folder(site)).exit())
        .isEqualTo(2);
    assertThat(site.run("quiz", "export", "b.md", "-s", folder(site)).console())
        .contains("“b.md”不是小测");
    assertThat(site.run("quiz", "export", "../../x", "-s", folder(site)).exit()).isEqualTo(2);
    assertThat(site.run("quiz", "import", temp.resolve("none.gift").toString()).exit())
        .isEqualTo(2);
    Path file = temp.resolve("x.gift");
    Path page = temp.resolve("x.md");
    Files.write(file, "\uFEFF好的 {=是}\r\n\r\n坏的 {=是\r\n".getBytes(StandardCharsets.UTF_8));
    Built half = site.run("quiz", "import", file.toString(), "-o", page.toString());
    assertThat(half.exit()).isEqualTo(1);
    assertThat(half.console()).contains("x.gift:3: 没有取这道题：“{”和“}”配不上");
    assertThat(Files.readString(page)).contains("## 好的\n").doesNotContain("坏的");
    Files.write(file, "执委是谁？{=妇女}".getBytes(Charset.forName("GBK")));
    Built recoded = site.run("quiz", "import", file.toString(), "-o", page.toString(), "--force");
    assertThat(recoded.console()).contains("file.recoded");
    assertThat(Files.readString(page)).contains("## 执委是谁？");
    Files.writeString(file, "没有题\n");
    assertThat(site.run("quiz", "import", file.toString(), "-o", page.toString(), "--force")
            .exit())
        .isEqualTo(1);
    assertThat(Files.readString(page)).contains("## 执委是谁？");
  }
}
