package org.leaven.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a script of the theme's smaller for those who load it: without comments and spaces, with
 * short names for what it declares itself. It knows the JavaScript that the theme is written in, of
 * which each file is one function; other people's scripts stay as they are.
 */
final class Squeezer {
  private static final Set<String> DECLARING = Set.of("const", "let", "function");

  private static final Set<String> KEYWORDS =
      Set.of(
          ("async await break case catch class const continue default delete do else false finally"
                  + " for function if in instanceof let new null of return static super switch this"
                  + " throw true try typeof undefined var void while yield")
              .split(" "));

  /** A brace after one of these opens a block; after anything else an object or a pattern. */
  private static final Set<String> BEFORE_A_BLOCK =
      Set.of(")", "=>", ";", "{", "}", "else", "try", "finally", "do");

  /** Before a new line these say that a statement is over, or not yet. */
  private static final String GOES_ON = ";{,([=>&|?:+-*.!<";

  /** After a new line these go on with the statement before it. */
  private static final String CONTINUES = ".)}]&|?:,*=;";

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final List<ScriptToken> tokens;

  /** For each piece, whether it stands directly in an object or a pattern with braces. */
  private final boolean[] inObject;

  private final Set<String> declared = new HashSet<>();

  private Squeezer(String script) {
    tokens = ScriptToken.of(script);
    inObject = new boolean[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < tokens.size(); at++) {
      ScriptToken token = tokens.get(at);
      if (token.is(")") || token.is("]") || token.is("}")) {
        noteParameters(open.pop(), at);
      }
      inObject[at] = !open.isEmpty() && opensObject(open.peek());
      if (token.is("(") || token.is("[") || token.is("{")) {
        open.push(at);
      }
      if (at > 0 && DECLARING.contains(tokens.get(at - 1).text()) && isName(at)) {
        declared.add(token.text());
      }
      if (isName(at) && isSign(at + 1, "=>")) {
        declared.add(token.text());
      }
    }
  }

  /** The same script in fewer letters. */
  static String squeeze(String script) {
    Squeezer squeezer = new Squeezer(script);
    return squeezer.write(squeezer.names());
  }

  private boolean opensObject(int at) {
    return tokens.get(at).is("{") && at > 0 && !BEFORE_A_BLOCK.contains(tokens.get(at - 1).text());
  }

  /** Brackets that hold parameters, or the pattern of a declaration. */
  private void noteParameters(int from, int to) {
    boolean isFunction =
        tokens.get(to).is(")")
            && (isSign(to + 1, "=>")
                || isSign(from - 1, "catch")
                || isSign(from - 1, "function")
                || isSign(from - 2, "function"));
    boolean isPattern = isSign(from - 1, "const") || isSign(from - 1, "let");
    if (!isFunction && !isPattern) {
      return;
    }
    for (int at = from + 1; at < to; at++) {
      if (isName(at) && !isSign(at - 1, "=")) {
        declared.add(tokens.get(at).text());
      }
    }
  }

  private boolean isSign(int at, String sign) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(sign);
  }

  private boolean isWord(int at) {
    return tokens.get(at).kind() == ScriptToken.Kind.WORD
        && !Character.isDigit(tokens.get(at).text().charAt(0))
        && !KEYWORDS.contains(tokens.get(at).text());
  }

  /** Whether a piece names a variable; the others name a member of an object. */
  private boolean isName(int at) {
    return isWord(at)
        && !isSign(at - 1, ".")
        && !isSign(at - 1, "?.")
        && !(inObject[at] && isKey(at));
  }

  private boolean isKey(int at) {
    boolean opens = isSign(at - 1, "{") || isSign(at - 1, ",");
    return opens && (isSign(at + 1, ":") || isSign(at + 1, "("));
  }

  /** Whether a piece of an object or a pattern names a member and a variable at once. */
  private boolean isBoth(int at) {
    return inObject[at] && (isSign(at - 1, "{") || isSign(at - 1, ","));
  }

  /** Short names, the shortest for what is named most; none that the script uses otherwise. */
  private Map<String, String> names() {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> taken = new HashSet<>(KEYWORDS);
    for (int at = 0; at < tokens.size(); at++) {
      String text = tokens.get(at).text();
      if (isWord(at) && isName(at) && declared.contains(text)) {
        counts.merge(text, 1, Integer::sum);
      } else {
        Collections.addAll(taken, text.split("[^\\p{L}\\p{Nd}$_]+", -1));
      }
    }
    List<String> often = new ArrayList<>(counts.keySet());
    often.removeIf(this::isInTemplate);
    often.sort(
        Comparator.<String>comparingInt(name -> -counts.getOrDefault(name, 0))
            .thenComparing(Comparator.naturalOrder()));
    Set<String> kept = new HashSet<>(counts.keySet());
    often.forEach(kept::remove);
    taken.addAll(kept);
    Map<String, String> names = new HashMap<>();
    List<String> free = shortNames().filter(name -> !taken.contains(name)).toList();
    for (int i = 0; i < often.size() && i < free.size(); i++) {
      names.put(often.get(i), free.get(i));
    }
    return names;
  }

  /** Templates are left as they are, and so is what they name. */
  private boolean isInTemplate(String name) {
    return tokens.stream()
        .anyMatch(token -> token.text().startsWith("`") && token.text().contains(name));
  }

  private static Stream<String> shortNames() {
    List<String> letters = List.of(LETTERS.split(""));
    Stream<String> pairs =
        letters.stream().flatMap(first -> letters.stream().map(second -> first + second));
    return Stream.concat(letters.stream(), pairs);
  }

  private String write(Map<String, String> names) {
    StringBuilder script = new StringBuilder();
    for (int at = 0; at < tokens.size(); at++) {
      ScriptToken token = tokens.get(at);
      String text = token.text();
      String other = names.get(text);
      if (other != null && isWord(at) && isName(at)) {
        text = isBoth(at) ? text + ":" + other : other;
      }
      script.append(between(at, script, text)).append(text);
    }
    return script.toString();
  }

  private String between(int at, StringBuilder before, String text) {
    if (at == 0) {
      return "";
    }
    char last = before.charAt(before.length() - 1);
    boolean goesOn = GOES_ON.indexOf(last) >= 0 || CONTINUES.indexOf(text.charAt(0)) >= 0;
    if (tokens.get(at).afterLine() && !goesOn) {
      return "\n";
    }
    boolean join = isLetter(last) && isLetter(text.charAt(0));
    return join ? " " : "";
  }

  private static boolean isLetter(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_' || letter == '$';
  }
}
