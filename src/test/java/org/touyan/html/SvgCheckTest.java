package org.touyan.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><path d='M0 0'/></svg>",
        "<?xml version='1.0' encoding='UTF-8'?><!-- drawn by hand --><svg xmlns='http://www.w3.org/2000/svg'><title>雁</title></svg>",
        "<svg xmlns:xlink='http://www.w3.org/1999/xlink'><defs><g id='a'/></defs><use xlink:href='#a'/><rect fill='url(#b)' style='fill:url( #b )'/></svg>",
        "<svg><style>.a{fill:#123;clip-path:url(#c)}</style><image href='data:image/png;base64,AAAA'/></svg>",
        "<svg><animate attributeName='opacity' values='0;1'/></svg>",
        "<svg xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape'><metadata/><g inkscape:label='x'/></svg>",
      })
  void a_plain_drawing_may_be_used(String svg) {
    assertThat(danger(svg)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg><script>alert(1)</script></svg>",
        "<svg><SCRIPT href='data:,x'/></svg>",
        "<svg xmlns:x='http://www.w3.org/2000/svg'><x:script>alert(1)</x:script></svg>",
        "<svg xmlns:h='http://www.w3.org/1999/xhtml'><h:img src='x' onerror='alert(1)'/></svg>",
        "<svg><g xmlns='http://www.w3.org/1999/xhtml'/></svg>",
        "<svg onload='alert(1)'/>",
        "<svg><g OnClick='x'/></svg>",
        "<svg><foreignObject><p/></foreignObject></svg>",
        "<svg><a href='javascript:alert(1)'><text>x</text></a></svg>",
        "<svg><a xlink:href='java&#x09;script:alert(1)'/></svg>",
        "<svg><a href='https://evil.example'/></svg>",
        "<svg><use href='https://evil.example/x.svg#a'/></svg>",
        "<svg><use href='other.svg#a'/></svg>",
        "<svg><image href='https://evil.example/t.gif'/></svg>",
        "<svg><image href='data:image/svg+xml;base64,AAAA'/></svg>",
        "<svg><feImage href='//evil.example/x'/></svg>",
        "<svg><rect fill='url(https://evil.example/x#a)'/></svg>",
        "<svg><rect style='fill:u\\72l(https://evil.example)'/></svg>",
        "<svg><rect style='background:url( \"//evil.example\" )'/></svg>",
        "<svg><style>@import 'https://evil.example/x.css';</style></svg>",
        "<svg><style>@im\\port 'x.css';</style></svg>",
        "<svg><style><![CDATA[@import url(x.css);]]></style></svg>",
        "<svg><style>a{background:url(x.png)}</style></svg>",
        "<svg><a href='#x'><animate attributeName='href' values='javascript:alert(1)'/></a></svg>",
        "<svg><set attributeName='xlink:href' to='https://evil.example'/></svg>",
        "<svg><set attributeName='onclick' to='x'/></svg>",
        "<!DOCTYPE svg [<!ENTITY x '<script/>'>]><svg>&x;</svg>",
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg/>",
        "<?xml-stylesheet href='x.css'?><svg/>",
        "<?xml version='1.0' encoding='utf-7'?><svg/>",
        "<svg xml:base='https://evil.example/'><use href='#a'/></svg>",
        "<svg><handler type='application/ecmascript'>x</handler></svg>",
        "<html><svg/></html>",
        "",
        "no svg at all",
      })
  void what_runs_or_loads_is_refused(String svg) {
    assertThat(danger(svg)).isNotEmpty();
  }

  @Test
  void another_encoding_and_great_depth_are_no_way_round() {
    assertThat(SvgCheck.danger("<svg/>".getBytes(StandardCharsets.UTF_16))).isPresent();
    assertThat(danger("<svg>" + "<g>".repeat(100_000) + "<script/>")).isNotEmpty();
  }

  private static String danger(String svg) {
    return SvgCheck.danger(svg.getBytes(StandardCharsets.UTF_8)).orElse("");
  }
}
