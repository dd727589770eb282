package org.leaven.edition.single;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.leaven.site.minify.JsMinifier;

/** What is packed comes out again as it was, and what must be read without scripts stays. */
class ScriptOnlyPackerTest {
  private static final Engine ENGINE =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();

  private static final String SHEET =
      """
      /* .comment */ .card { color: red } .card:hover, .card > .name::after { content: ".card {" }
      @media (min-width: 1px) { .card[data-tone="warm"] .name { margin: .5em } }
      .row[data-open] { top: 0 } table:not([class]) { left: 0 } [data-kind="a"] { right: 0 }
      """;

  /** As much of a browser as the first script needs of one. */
  private static final String BROWSER =
      """
      var scripts = [];
      var document = {
        getElementById: () => ({ textContent: packed }),
        createElement: (name) => ({ name }),
        querySelector: () => ({ textContent: "", replaceWith() {} }),
        querySelectorAll: () => [],
        createNodeIterator: () => ({ nextNode: () => null }),
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
    String packed = new ScriptOnlyPacker("", body("<p>x</p>")).packed(scripts);
    assertTrue(packed.matches("[A-Za-z0-9+/]+"));
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
  void whatTheSheetAsksForBecomesAShortClassAndTheRestANumber() {
    Element body =
        body("<div class='card other' data-tone=warm data-topic=x><b class=name>A</b></div>");
    ScriptOnlyPacker packing = new ScriptOnlyPacker(SHEET, body);
    Element div = body.child(0);
    assertEquals(
        List.of("class"), div.attributes().asList().stream().map(each -> each.getKey()).toList());
    assertTrue(div.className().matches("[A-Z] [A-Z] 0"), div.className());
    String sheet = packing.sheet();
    assertTrue(sheet.contains("content: \".card {\""), sheet);
    assertTrue(sheet.contains("/* .comment */"), sheet);
    assertFalse(sheet.replace("\".card {\"", "").contains(".card"), sheet);
    assertFalse(sheet.contains("data-tone"), sheet);
    assertTrue(sheet.contains("margin: .5em"), sheet);
  }

  @Test
  void whatIsAskedForInOtherWaysStays() {
    Element body =
        body(
            "<p class=row data-open>A</p><table data-kind=a><tr><td>B</table><i class='12 Q'>C</i>");
    ScriptOnlyPacker packing = new ScriptOnlyPacker(SHEET, body);
    assertTrue(body.child(0).hasAttr("data-open"));
    assertFalse(body.expectFirst("table").hasAttr("class"));
    assertEquals("a", body.expectFirst("table").attr("data-kind"));
    assertEquals("0", body.expectFirst("i").className());
    assertTrue(packing.sheet().contains("table:not([class])"));
  }

  @Test
  void aSheetThatAsksForClassesInStrangeWaysKeepsThem() {
    String strange = SHEET + "[class*=na] { top: 1px }";
    Element body = body("<b class='name none'>A</b>");
    ScriptOnlyPacker packing = new ScriptOnlyPacker(strange, body);
    assertEquals(strange, packing.sheet());
    assertEquals("name none", body.child(0).className());
  }

  @Test
  void whatScriptsShowIsTakenOutAndWhatIsReadIsNot() {
    Element body =
        body(
            "<p>A</p><div hidden><p class=scripted>B</p></div><nav class=crumbs>C</nav><table><tr>"
                + "<td class=scripted>D</table>");
    new ScriptOnlyPacker(SHEET, body);
    assertEquals("A D", body.text());
    assertEquals(
        2,
        Jsoup.parse(HtmlMinifier.html(body)).body().childNodes().stream()
            .filter(node -> node.nodeName().equals("#comment"))
            .count());
  }

  @Test
  void theSameDrawingStandsInOnePlace() {
    Document document =
        Jsoup.parse(
            "<svg><symbol id=_d1 viewBox='0 0 2 2'><path d='M0 0h2v2z'/></symbol></svg>"
                + "<svg class=shape aria-hidden=true><use href=#_d1 /></svg>".repeat(3));
    ScriptOnlyPacker packing = new ScriptOnlyPacker(SHEET, document.body());
    assertEquals(3, document.select("i._0").size());
    assertTrue(packing.masks().startsWith("._0{--m:url(\"data:image/svg+xml,"));
  }
}
