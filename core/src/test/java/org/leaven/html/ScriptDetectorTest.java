package org.leaven.html;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptDetectorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg><script>x()</script></svg>",
        "<svg xmlns:s='http://www.w3.org/2000/svg'><s:script href='x.js'/></svg>",
        "<svg><SCRIPT>x()</SCRIPT></svg>",
        "<svg onload='x()'/>",
        "<svg><rect OnClick=\"x()\"/></svg>",
        "<svg><a href='javascript:x()'/></svg>",
        "<svg><a xlink:href='java&#9;script:x()'/></svg>",
        "<svg><set attributeName='href' to=' JavaScript:x()'/></svg>",
        "<svg><use href='data:image/svg+xml,x'/></svg>",
        "<svg><foreignObject><p/></foreignObject></svg>",
        "<!DOCTYPE svg [<!ENTITY a 'x'>]><svg>&a;</svg>",
        "<?xml-stylesheet href='x.xsl'?><svg/>",
        "<html><body><iframe src='x'></iframe>",
      })
  void whatRunsIsFound(String markup) {
    assertTrue(ScriptDetector.isIn(markup));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'><title>A script on it</title><path d='M0 0'/></svg>",
        "<svg><image href='data:image/png;base64,AA'/><a href='https://example.org/'/></svg>",
        "<!DOCTYPE svg PUBLIC 'x' 'y'><svg><style>a{fill:red}</style></svg>",
        "<p>javascript: is a word here",
      })
  void whatStandsStillIsNot(String markup) {
    assertFalse(ScriptDetector.isIn(markup));
  }

  @Test
  void packedFilesAreLookedInto() throws IOException {
    byte[] running = packed("<svg><script>x()</script></svg>");
    assertTrue(ScriptDetector.isIn(running));
    assertFalse(ScriptDetector.isIn(packed("<svg><path d='M0 0'/></svg>")));
    assertTrue(ScriptDetector.isIn(Arrays.copyOf(running, running.length / 2)));
  }

  private static byte[] packed(String markup) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(markup.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
