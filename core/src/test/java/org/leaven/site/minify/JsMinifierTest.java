package org.leaven.site.minify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A minified script does what it did. */
class JsMinifierTest {
  private static final Engine ENGINE =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();

  /** Scripts that end in a value, which a careless tool changes. */
  static List<String> scripts() {
    return List.of(
        "var f = (a, b) => a + /** @type {number} */ b; f(/** @type {*} */ (1), 2)",
        "class B { static total = 3 }\n  var total = 4;\n  B.total + total",
        "var a = 1;\n  a++ // one more\n  a",
        "var f = () => {\n  return /* 2\n  lines */ 3;\n};\n  f()",
        "var a = 8, b = 2;\n  /* c */ a = 4 /* d */\n  /b/ 2 // e\n",
        "var x = `\n    // no comment\n  `;\n  // a comment\n  x",
        "var x = 'one\\\n    // two';\n  x",
        "var x = 1 + /* from here\n  // to here */ 2;\n  x",
        "// first\n\n/** @type {number} */ var a = 1;\n  /* one */ a += 1; /* two */\n  a",
        "const f = (a, b) => ({ a, b: \"x = ( y\" });\n  var s = f( 1 , 2 );\n  s.a + s.b",
        "var a = 1, n = 3;\n  var b = a < !--n ? .5 : [ a ] ;\n  b + \" , \" + n",
        "var a = 2\n  var b = { c : a ? \"d ; e\" : 'f ( g' }\n  b.c + \" ( \"",
        "var a = [\n 1,\n 2\n]\n  .map(n =>\n n + 1)\n  var i = 0\n  a[i]++\n  ++i\n  a.join() + i",
        "var a = 9, b = 2;\n  a += 1;\n  a / b / 5 + +b - -a % 4 + a++ + ++b - \" + \".length - (a - b)",
        "const a = / [/] ,\\/ /.test(\" / ,/ \") ? 1 : 2, b = 8 / a / 2;\n  a + b + \" , / \\n , \".replace(/ , /g, (x) => \" \\u0041 \")",
        "var a = 1; // one {\n  var b = \"it's { \";\n  b + a",
        "const find = (/** @type {string} */ id) => id + '//';\n  /**\n   * More.\n   */\n  find('/*')");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void scriptGivesTheSameValue(String script) {
    String minified = JsMinifier.minify(script);
    assertEquals(value(script), value(minified), minified);
  }

  private static String value(String script) {
    try (Context context = Context.newBuilder("js").engine(ENGINE).build()) {
      return context.eval("js", script).toString();
    }
  }

  @Test
  void commentsTypesAndIndentationGo() {
    assertEquals(
        "(()=>{find(1);\"//\";\n})();",
        JsMinifier.minify(
            """
            /** What it does. */
            (() => {
              // One.

              /**
               * Two.
               */
              find(/** @type {string} */ 1);
              "//";
            })();
            """));
  }

  @Test
  void spacesBesideSignsGo() {
    assertEquals(
        "a+=b-c/d%e + -f+\" - \".length;",
        JsMinifier.minify("a += b - c / d % e + -f + \" - \".length;"));
    assertEquals(
        "x=/ , [/ ] /.test(b)&&/ = /;", JsMinifier.minify("x = / , [/ ] /.test(b) && / = /;"));
  }

  @Test
  void everyScriptOfTheThemeIsOneStill() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("assets/js"));
        Context context = Context.newBuilder("js").engine(ENGINE).build()) {
      List<Path> scripts = all.filter(file -> file.toString().endsWith(".js")).sorted().toList();
      assertTrue(scripts.size() > 15, scripts.toString());
      for (Path script : scripts) {
        String minified = JsMinifier.minify(Files.readString(script));
        context.parse(Source.create("js", minified));
        assertFalse(minified.matches("(?s).*\\n[ \\n].*"), "left as it is: " + script);
      }
    }
  }
}
