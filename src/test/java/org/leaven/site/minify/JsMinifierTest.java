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

/** A squeezed script does what it did. */
class JsMinifierTest {
  private static final Engine ENGINE =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();

  /** Scripts that end in a value. */
  static List<String> scripts() {
    return List.of(
        "(() => { const first = 1; const f = (first) => first + 1; return f(first) * 10 + first;"
            + " })()",
        "(() => { let sum = 0; for (const each of [1, 2]) sum += each; const each = 7; return sum +"
            + " each; })()",
        "(() => { let sum = 0; for (let at = 0; at < 3; at++) { const sum2 = at; sum += sum2; }"
            + " return sum; })()",
        "(({ a, b: c, d = a + c, ...rest }, [x, , y = x]) => a + c + d + rest.e + x + y)({a: 1, b:"
            + " 2, e: 3}, [4])",
        "(() => { const a = 1, [b, c] = [a, 2], { d, e = b } = { d: 5 }; return { a, b, c, d, e }.e"
            + " + a + b + c + d; })()",
        "(() => { function add(one, more) { return one + more; } const more = { add, one: 3 };"
            + " return more.add(more.one, 4); })()",
        "(() => { try { throw 5; } catch (wrong) { const seen = wrong; return seen; } })()",
        "(() => { const kept = new Map([[1, 2]]); const made = { catch: (call) => call(1) }; const key = 1; return made.catch(() => kept.delete(key)) + kept.size; })()",
        "(() => { const made = { catch: (call) => call(5) }; function fail(one) { return one + 1; } return made.catch(fail); })()",
        "(() => { const yes = true; const f = yes ? (x) => x + 1 : (y) => y - 1; const x = 2;"
            + " return f(x); })()",
        "(() => { const made = { run(value) { const twice = value * 2; return twice; } }; return"
            + " made.run(4); })()",
        "(() => { const name = 'x'; const other = 'y'; return `${name}${other}` + name; })()",
        "(() => { const t = 4; const some = `t`; return ((value) => `${value}` + t + some)(1);"
            + " })()",
        "(() => { const a = null; const b = 3; const f = () => a ?? b; return f() + (a?.b ?? 1);"
            + " })()",
        "(() => { const list = [3, 4]; return list.map((value, at) => ({ value, at })).map(({"
            + " value, at }) => value * at).join(); })()",
        "(() => { const d = 8; const e = 2; const f = d / e / 2; return /[/]d\\/e/g.test('/d/e') +"
            + " f; })()",
        "(() => { let [a, b] = [1, 2]; [a, b] = [b, a]; const f = (b, c = a) => b * 10 + c; return"
            + " f(a) + b; })()",
        "(() => Array.from({ length: 2 }, (nothing, at) => { const more = at + 1; const made = { more };"
            + " return made.more; }).join())()",
        "(() => { function two(nothing, at) { const more = at + 1; return { more }.more; }"
            + " return two(1, 2); })()",
        "(() => { const a = () => { const b = 1; const c = b + 1; return c; }; const d = a(); let e"
            + " = d; let f = e; const g = f; return g; })()",
        "(() => { let at = 0; { for (; at < 5; at++); } { while (at++ < 9); } for (let from = 0;"
            + " from < 2; from++) { let to = from; at += to; } return at; })()",
        "(() => { const deep = (a) => (b) => (c) => a + b * c; return deep(1)(2)(3); })()");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void scriptGivesTheSameValue(String script) {
    String squeezed = JsMinifier.minify(script);
    assertTrue(squeezed.length() < script.length(), squeezed);
    assertEquals(value(script), value(squeezed), squeezed);
  }

  private static String value(String script) {
    try (Context context = Context.newBuilder("js").engine(ENGINE).build()) {
      return context.eval("js", "'use strict';" + script).toString();
    }
  }

  @Test
  void namesOfTheScriptsOwnBecomeOneLetterWhereverTheyStand() {
    String script =
        "(function (leaven) { const outer = 1;"
            + " function one(first) { const second = first + outer; return second; }"
            + " function two(third) { const fourth = third - 1; return fourth; }"
            + " leaven.sum = () => one(2) + two(3); })(self.leaven);";
    String squeezed = JsMinifier.minify(script);
    for (String own : List.of("outer", "one", "first", "second", "two", "third", "fourth")) {
      assertFalse(squeezed.contains(own), squeezed);
    }
    assertTrue(squeezed.contains("self.leaven") && squeezed.contains(".sum="), squeezed);
  }

  @Test
  void declarationsInARowBecomeOne() {
    assertEquals(
        "(()=>{const e=1,t=()=>{let t=2,n=3;return e+t+n};f(e,t)})();",
        JsMinifier.minify(
            """
            (() => {
              const one = 1;
              const sum = () => {
                let two = 2;
                let three = 3;
                return one + two + three;
              };
              f(one, sum);
            })();
            """));
  }

  @Test
  void everyScriptOfTheThemeIsOneStill() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("assets/js"));
        Context context = Context.newBuilder("js").engine(ENGINE).build()) {
      List<Path> scripts = all.filter(file -> file.toString().endsWith(".js")).sorted().toList();
      assertTrue(scripts.size() > 15, scripts.toString());
      for (Path script : scripts) {
        String squeezed = JsMinifier.minify(Files.readString(script));
        context.parse(Source.create("js", squeezed));
      }
    }
  }
}
