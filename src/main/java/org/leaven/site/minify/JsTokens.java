package org.leaven.site.minify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tokens of a script with their structure: bracket pairs, function and loop bodies, and names.
 *
 * <p>It supports the subset of JavaScript in which the theme is written.
 */
final class JsTokens {
  static final Set<String> KEYWORDS =
      Set.of(
          ("async await break case catch class const continue default delete do else false finally"
                  + " for function if in instanceof let new null of return static super switch this"
                  + " throw true try typeof undefined var void while yield")
              .split(" "));

  /** After one of these tokens, a brace opens a block; otherwise an object or a pattern. */
  private static final Set<String> BEFORE_A_BLOCK =
      Set.of(")", "=>", ";", "{", "}", "else", "try", "finally", "do");

  private final List<JsToken> tokens;

  /** For each bracket, the index of the matching one. */
  private final int[] partners;

  /** For each token, whether it is directly inside an object or an object pattern. */
  private final boolean[] inObject;

  private final Set<Integer> joins = new HashSet<>();

  JsTokens(String script) {
    tokens = JsToken.of(script);
    partners = new int[tokens.size()];
    inObject = new boolean[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < tokens.size(); at++) {
      if (closes(at)) {
        int opening = open.pop();
        partners[opening] = at;
        partners[at] = opening;
      }
      inObject[at] = !open.isEmpty() && opensObject(open.element());
      if (opens(at)) {
        open.push(at);
      }
    }
    for (int at = 0; at < tokens.size(); at++) {
      if (is(at, "const") || is(at, "let")) {
        join(at);
      }
    }
  }

  int size() {
    return tokens.size();
  }

  String text(int at) {
    return tokens.get(at).text();
  }

  boolean afterLine(int at) {
    return tokens.get(at).afterLine();
  }

  boolean is(int at, String expected) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(expected);
  }

  private boolean opens(int at) {
    return is(at, "(") || is(at, "[") || is(at, "{");
  }

  private boolean closes(int at) {
    return is(at, ")") || is(at, "]") || is(at, "}");
  }

  boolean isWord(int at) {
    return at >= 0 && tokens.get(at).kind() == JsToken.Kind.WORD;
  }

  boolean isTemplate(int at) {
    return tokens.get(at).kind() == JsToken.Kind.LITERAL && text(at).startsWith("`");
  }

  /**
   * Whether a token is redundant: a comma or semicolon before a closing brace, unless it is an
   * empty loop body.
   */
  boolean isNeedless(int at) {
    boolean isEmptyBody =
        is(at - 1, ")") && (is(partner(at - 1) - 1, "for") || is(partner(at - 1) - 1, "while"));
    return is(at + 1, "}") && (is(at, ",") || (is(at, ";") && !isEmptyBody));
  }

  /** Whether a token is a semicolon between two declarations that can be joined. */
  boolean joinsDeclarations(int at) {
    return joins.contains(at);
  }

  private void join(int at) {
    int end = at;
    while (end < size() && !is(end, ";") && !closes(end)) {
      end = opens(end) ? partner(end) + 1 : end + 1;
    }
    if (is(end, ";") && is(end + 1, text(at))) {
      joins.add(end);
    }
  }

  int partner(int at) {
    return partners[at];
  }

  boolean opensObject(int at) {
    return is(at, "{") && at > 0 && !BEFORE_A_BLOCK.contains(text(at - 1));
  }

  /** Whether a token is the name of a variable, not of an object member. */
  boolean isName(int at) {
    return isWord(at)
        && !Character.isDigit(text(at).charAt(0))
        && !KEYWORDS.contains(text(at))
        && !is(at - 1, ".")
        && !is(at - 1, "?.")
        && !(inObject[at] && isKey(at));
  }

  private boolean isKey(int at) {
    return isFirst(at) && (is(at + 1, ":") || is(at + 1, "("));
  }

  private boolean isFirst(int at) {
    return is(at - 1, "{") || is(at - 1, ",");
  }

  /** Whether a token in an object or a pattern is both a member and a variable (shorthand). */
  boolean isBoth(int at) {
    return inObject[at] && isFirst(at);
  }

  /** Whether a bracket opens the parameters of a function, a method or a catch. */
  boolean isOfFunction(int at) {
    boolean isMethod =
        inObject[at] && isWord(at - 1) && isFirst(at - 1) && is(partner(at) + 1, "{");
    return isMethod
        || is(partner(at) + 1, "=>")
        || (is(at - 1, "catch") && !is(at - 2, "."))
        || is(at - 1, "function")
        || is(at - 2, "function");
  }

  /** The end of a function or loop body, which is a block, an expression or a statement. */
  int endOfBody(int from) {
    return is(from, "{") && !opensObject(from) ? partner(from) + 1 : endOfValue(from);
  }

  /**
   * The end of an expression: a comma, a semicolon, a closing bracket, or the colon of a
   * conditional.
   */
  private int endOfValue(int from) {
    int choices = 0;
    for (int at = from; at < tokens.size(); at++) {
      if (is(at, "?") && is(at + 1, "?")) {
        at++;
      } else if (is(at, "?")) {
        choices++;
      } else if (is(at, ",") || is(at, ";") || closes(at) || (is(at, ":") && choices-- == 0)) {
        return at;
      } else if (opens(at)) {
        at = partner(at);
      }
    }
    return tokens.size();
  }

  /** The names that a declaration declares. */
  List<Integer> declarators(int from) {
    List<Integer> names = new ArrayList<>();
    int at = from;
    while (true) {
      int end = opens(at) ? partner(at) : at;
      if (opens(at)) {
        names.addAll(pattern(at, end));
      } else {
        names.add(at);
      }
      int next = is(end + 1, "=") ? endOfValue(end + 2) : end + 1;
      if (!is(next, ",")) {
        return names;
      }
      at = next + 1;
    }
  }

  /** The names in a pattern between brackets, without default values. */
  List<Integer> pattern(int from, int to) {
    List<Integer> names = new ArrayList<>();
    for (int at = from + 1; at < to; at++) {
      if (is(at, "=")) {
        at = endOfValue(at + 1) - 1;
      } else if (isName(at)) {
        names.add(at);
      }
    }
    return names;
  }
}
