package org.leaven.site.minify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of a script; comments and white space are not tokens.
 *
 * @param afterLine whether it is on a later line than the previous token
 */
record JsToken(Kind kind, String text, boolean afterLine) {
  enum Kind {
    /** A name, a keyword or a number. */
    WORD,
    /** A string, a template literal or a regular expression. */
    LITERAL,
    PUNCTUATOR
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s+|//.*|/\\*(?s:.*?)\\*/)"
              + "|(?<word>[\\p{L}\\p{Nd}$_]+)"
              + "|(?<literal>\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'"
              + "|`(?:[^`\\\\]|\\\\.)*`)"
              + "|(?<sign>\\.\\.\\.|=>|\\?\\.|[^\\s\\p{L}\\p{Nd}$_\"'`])");

  private static final Pattern REGULAR_EXPRESSION =
      Pattern.compile("/(?:[^/\\\\\\[\\n]|\\\\.|\\[(?:[^\\]\\\\\\n]|\\\\.)*\\])+/[a-z]*");

  /** After one of these, a slash is a division. */
  private static final Set<String> ENDS_A_VALUE = Set.of(")", "]", "}");

  private static final Set<String> BEGINS_A_VALUE = Set.of("return", "typeof", "of", "in", "case");

  /** The tokens of a script in order. */
  static List<JsToken> of(String script) {
    List<JsToken> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(script);
    Matcher expression = REGULAR_EXPRESSION.matcher(script);
    boolean afterLine = false;
    for (int at = 0; at < script.length(); ) {
      boolean comment = script.startsWith("//", at) || script.startsWith("/*", at);
      if (!comment
          && mayBeginExpression(tokens)
          && expression.region(at, script.length()).lookingAt()) {
        tokens.add(new JsToken(Kind.LITERAL, expression.group(), afterLine));
        afterLine = false;
        at = expression.end();
        continue;
      }
      if (!token.region(at, script.length()).lookingAt()) {
        throw new IllegalArgumentException("no script from " + at);
      }
      if (token.group("space") != null) {
        afterLine |= token.group().indexOf('\n') >= 0;
      } else {
        tokens.add(new JsToken(kind(token), token.group(), afterLine));
        afterLine = false;
      }
      at = token.end();
    }
    return tokens;
  }

  private static Kind kind(Matcher token) {
    if (token.group("word") != null) {
      return Kind.WORD;
    }
    return token.group("literal") != null ? Kind.LITERAL : Kind.PUNCTUATOR;
  }

  private static boolean mayBeginExpression(List<JsToken> tokens) {
    if (tokens.isEmpty()) {
      return true;
    }
    JsToken last = tokens.get(tokens.size() - 1);
    return switch (last.kind) {
      case WORD -> BEGINS_A_VALUE.contains(last.text);
      case LITERAL -> false;
      case PUNCTUATOR -> !ENDS_A_VALUE.contains(last.text);
    };
  }

  boolean is(String expected) {
    return text.equals(expected) && kind != Kind.LITERAL;
  }
}
