package org.leaven.site.minify;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Minifies the theme's JavaScript: removes comments and white space, and shortens the names that a
 * script declares.
 *
 * <p>It supports the subset of JavaScript in which the theme is written. Scripts by others are not
 * minified.
 */
public final class JsMinifier {
  /** After one of these characters a line break is redundant. */
  private static final String GOES_ON = ";{,([=>&|?:+-*.!<";

  /** Before one of these characters a line break is redundant. */
  private static final String CONTINUES = ".)}]&|?:,*=;";

  private static final List<String> LETTERS =
      List.of("etnraoislcudhpfmgvbywkxjqzETNRAOISLCUDHPFMGVBYWKXJQZ".split(""));

  private final JsTokens tokens;
  private final JsScopes scopes;

  /** Names that may not be used as short names: keywords and names the script does not declare. */
  private final Set<String> taken = new HashSet<>(JsTokens.KEYWORDS);

  private final Map<JsScopes.Name, String> shortened = new HashMap<>();

  private JsMinifier(String script) {
    tokens = new JsTokens(script);
    scopes = new JsScopes(tokens);
  }

  /** The minified script. */
  public static String minify(String script) {
    JsMinifier minifier = new JsMinifier(script);
    minifier.shorten();
    return minifier.write();
  }

  /** Template literals are not changed, so names that occur in them are kept. */
  private void shorten() {
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.isTemplate(at)) {
        Collections.addAll(taken, tokens.text(at).split("[^\\p{L}\\p{Nd}$_]+", -1));
      }
    }
    Set<String> kept = Set.copyOf(taken);
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.isName(at) && scopes.meant(at) == null) {
        taken.add(tokens.text(at));
      }
    }
    scopes.scopes().forEach(scope -> shorten(scope, kept));
  }

  /**
   * Assigns the shortest free names in the order of declaration, so that functions look alike and
   * compress well.
   */
  private void shorten(JsScopes.Scope scope, Set<String> kept) {
    Set<String> used =
        scope.used().stream()
            .map(name -> shortened.getOrDefault(name, name.text()))
            .collect(Collectors.toSet());
    Iterator<String> free =
        shortNames().filter(name -> !taken.contains(name) && !used.contains(name)).iterator();
    scope.names().stream()
        .filter(name -> !kept.contains(name.text()))
        .forEach(name -> shortened.put(name, free.next()));
  }

  private static Stream<String> shortNames() {
    Stream<String> pairs =
        LETTERS.stream().flatMap(first -> LETTERS.stream().map(second -> first + second));
    return Stream.concat(LETTERS.stream(), pairs);
  }

  private String write() {
    StringBuilder script = new StringBuilder();
    for (int at = 0; at < tokens.size(); at++) {
      String text = tokens.text(at);
      JsScopes.Name name = scopes.meant(at);
      if (name != null && shortened.containsKey(name)) {
        String other = shortened.getOrDefault(name, text);
        text = tokens.isBoth(at) ? text + ":" + other : other;
      }
      if (tokens.joinsDeclarations(at)) {
        script.append(',');
        at++;
      } else if (!tokens.isNeedless(at)) {
        script.append(between(at, script, text)).append(text);
      }
    }
    return script.toString();
  }

  private String between(int at, StringBuilder before, String text) {
    if (at == 0) {
      return "";
    }
    char last = before.charAt(before.length() - 1);
    boolean goesOn = GOES_ON.indexOf(last) >= 0 || CONTINUES.indexOf(text.charAt(0)) >= 0;
    if (tokens.afterLine(at) && !goesOn) {
      return "\n";
    }
    boolean join = isLetter(last) && isLetter(text.charAt(0));
    return join ? " " : "";
  }

  private static boolean isLetter(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_' || letter == '$';
  }
}
