package org.leaven.edition.single;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.leaven.site.minify.JsMinifier;

/** What is packed comes out again as it was, and what must be read without scripts stays. */
class ScriptOnlyPackerTest {
  private static final Engine ENGINE =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();

  /** As much of a browser as the first script needs of one. */
  private static final String BROWSER =
      """
      var scripts = [];
      var document = {
        getElementById: () => ({ textContent: packed }),
        createElement: (name) => ({ name }),
        createTreeWalker: () => ({ nextNode: () => null }),
        createRange: () => ({}),
        body: { append: (script) => scripts.push(script.textContent) },
      };
      var NodeFilter = {};
      var atob = (text) => {
        const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let bits = "";
        for (const letter of text) bits += letters.indexOf(letter).toString(2).padStart(6, "0");
        return bits.match(/.{8}/g).map((byte) => String.fromCharCode(parseInt(byte, 2))).join("");
      };
      class TextDecoder {
        decode(bytes) {
          let text = "";
          for (const byte of bytes) text += "%" + byte.toString(16).padStart(2, "0");
          return decodeURIComponent(text);
        }
      }
      """;

  private static Element body(String html) {
    return Jsoup.parseBodyFragment(html).body();
  }

  private static String first() throws IOException {
    try (InputStream in = SingleFileEdition.class.getResourceAsStream("unpack.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> unpacked(List<String> scripts) throws IOException {
    String packed = new ScriptOnlyPacker(body("<p>x</p>")).packed(scripts);
    assertTrue(packed.matches("[A-Za-z0-9+/]+"));
    return expanded(packed);
  }

  private static List<String> expanded(String packed) throws IOException {
    try (Context context = Context.newBuilder("js").engine(ENGINE).build()) {
      context.getBindings("js").putMember("packed", packed);
      context.eval("js", BROWSER);
      context.eval("js", JsMinifier.minify(first()));
      Value list = context.eval("js", "scripts");
      List<String> found = new ArrayList<>();
      for (int i = 0; i < list.getArraySize(); i++) {
        found.add(list.getArrayElement(i).asString());
      }
      return found;
    }
  }

  /** How much there is decides the kind of block: stored, with fixed codes, or with its own. */
  @Test
  void blocksOfEachKindAreExpanded() throws IOException {
    StringBuilder text = new StringBuilder("äbc äbc äbc ");
    new Random(5).ints(900, 32, 127).forEach(text::appendCodePoint);
    for (int level : new int[] {0, 9}) {
      for (int length = 1; length < text.length(); length += 1 + length / 4) {
        String script = text.substring(0, length);
        Deflater deflater = new Deflater(level, true);
        deflater.setInput(("\0" + script).getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        byte[] written = new byte[2 * text.length()];
        int size = deflater.deflate(written);
        deflater.end();
        String letters =
            Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(written, size));
        assertEquals(List.of(script), expanded(letters));
      }
    }
  }

  @Test
  void scriptsComeOutAsTheyWere() throws IOException {
    Random random = new Random(7);
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      noise.append((char) (' ' + random.nextInt(random.nextInt(90) + 1)));
    }
    List<String> scripts =
        List.of("a", "aaaa".repeat(500), "Ça ½ 漢字 \uD83E\uDD5E", noise.toString(), noise + "!");
    assertEquals(scripts, unpacked(scripts));
  }

  @Test
  void whatScriptsShowIsTakenOutAndWhatIsReadIsNot() {
    Element body =
        body(
            "<p>A</p><div hidden><p class=scripted>B</p></div><nav class=crumbs>C</nav><table><tr>"
                + "<td class=scripted>D</table>");
    new ScriptOnlyPacker(body);
    assertEquals("A D", body.text());
    assertEquals(
        2, body.childNodes().stream().filter(node -> node.nodeName().equals("#comment")).count());
  }
}
