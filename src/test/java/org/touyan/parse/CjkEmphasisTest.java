package org.touyan.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Emphasis beside Chinese, Japanese and Korean punctuation, as the CJK-friendly amendment to CommonMark has it. */
class CjkEmphasisTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      **第一步：**联系            | <strong>第一步：</strong>联系
      **《条例》**规定            | <strong>《条例》</strong>规定
      这是**“引号”**的            | 这是<strong>“引号”</strong>的
      这是*“引号”*的              | 这是<em>“引号”</em>的
      这是**（括号）**的          | 这是<strong>（括号）</strong>的
      共**46%**的人               | 共<strong>46%</strong>的人
      见**`代码`**处              | 见<strong><code>代码</code></strong>处
      见**[链接](a.md)**处        | 见<strong><a href="a.md">链接</a></strong>处
      ~~作废：~~现行              | <del>作废：</del>现行
      これは**「重要」**です      | これは<strong>「重要」</strong>です
      패키지를**`add`**하려면     | 패키지를<strong><code>add</code></strong>하려면
      **Git(깃)**은               | <strong>Git(깃)</strong>은
      𠮷**“野”**家                | 𠮷<strong>“野”</strong>家
      葛󠄀**“城”**市               | 葛󠄀<strong>“城”</strong>市
      a**“b”**c                   | a**“b”**c
      a**(b)**c                   | a**(b)**c
      甲 ** 乙 ** 丙              | 甲 ** 乙 ** 丙
      甲_“乙”_丙                  | 甲_“乙”_丙
      _甲_乙                      | _甲_乙
      ***甲：***乙                | <em><strong>甲：</strong></em>乙
      **甲：*乙：*丙。**丁        | <strong>甲：<em>乙：</em>丙。</strong>丁
      """)
  void emphasis(String markdown, String html) {
    assertThat(Pages.html(markdown)).isEqualTo("<p>" + html + "</p>");
  }
}
