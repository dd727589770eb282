package org.leaven.site.minify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the variables that a script declares, and the scope of each: file, function, block or loop.
 */
final class JsScopes {
  /** A range of the script, with the names declared in it. */
  static final class Scope {
    private final int from;
    private final int to;
    private @Nullable Scope outer;
    private final Map<String, Name> names = new LinkedHashMap<>();

    /** Names declared in an outer scope and used in this one. */
    private final Set<Name> used = new HashSet<>();

    private Scope(int from, int to) {
      this.from = from;
      this.to = to;
    }

    /** The names declared in this scope, in order. */
    Collection<Name> names() {
      return names.values();
    }

    Set<Name> used() {
      return used;
    }
  }

  /** A name that the script declares; several names may have the same text. */
  static final class Name {
    private final String text;

    private Name(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  private static final Set<String> DECLARING = Set.of("const", "let", "var");

  private final JsTokens tokens;
  private final List<Scope> scopes = new ArrayList<>();

  /**
   * The starts of function bodies. A body shares the scope of its parameters, so that names in both
   * differ.
   */
  private final Set<Integer> bodies = new HashSet<>();

  /** For each token, the innermost scope around it. */
  private final Scope[] around;

  private final @Nullable Name[] meant;

  JsScopes(JsTokens tokens) {
    this.tokens = tokens;
    this.around = new Scope[tokens.size()];
    this.meant = new Name[tokens.size()];
    scopes.add(new Scope(0, tokens.size()));
    for (int at = 0; at < tokens.size(); at++) {
      addScope(at);
    }
    nest();
    for (int at = 0; at < tokens.size(); at++) {
      declare(at);
    }
    for (int at = 0; at < tokens.size(); at++) {
      meant[at] = tokens.isName(at) ? resolve(tokens.text(at), around[at]) : null;
    }
  }

  /** All scopes, each outer scope before its inner ones. */
  List<Scope> scopes() {
    return scopes;
  }

  /** The declared name that a token refers to; null if it is none. */
  @Nullable Name meant(int at) {
    return meant[at];
  }

  private void addScope(int at) {
    if (tokens.is(at, "(") && tokens.isOfFunction(at)) {
      int end = tokens.partner(at) + 1;
      addFunction(at, tokens.is(end, "=>") ? end + 1 : end);
    } else if (tokens.is(at, "(") && tokens.is(at - 1, "for")) {
      scopes.add(new Scope(at, tokens.endOfBody(tokens.partner(at) + 1)));
    } else if (tokens.isName(at) && tokens.is(at + 1, "=>")) {
      addFunction(at, at + 2);
    } else if (tokens.is(at, "{") && !tokens.opensObject(at) && !bodies.contains(at)) {
      scopes.add(new Scope(at, tokens.partner(at) + 1));
    }
  }

  private void addFunction(int at, int body) {
    bodies.add(body);
    scopes.add(new Scope(at, tokens.endOfBody(body)));
  }

  private void nest() {
    scopes.sort(
        Comparator.<Scope>comparingInt(scope -> scope.from).thenComparingInt(scope -> -scope.to));
    Deque<Scope> open = new ArrayDeque<>();
    for (Scope scope : scopes) {
      while (!open.isEmpty() && open.element().to <= scope.from) {
        open.pop();
      }
      scope.outer = open.peek();
      open.push(scope);
      Arrays.fill(around, scope.from, scope.to, scope);
    }
  }

  private void declare(int at) {
    if (DECLARING.contains(tokens.text(at)) && tokens.isWord(at)) {
      tokens.declarators(at + 1).forEach(this::add);
    } else if (tokens.is(at, "function") && tokens.isName(at + 1)) {
      add(at + 1);
    } else if (tokens.is(at, "(") && tokens.isOfFunction(at)) {
      tokens.pattern(at, tokens.partner(at)).forEach(this::add);
    } else if (tokens.isName(at) && tokens.is(at + 1, "=>")) {
      add(at);
    }
  }

  private void add(int at) {
    around[at].names.computeIfAbsent(tokens.text(at), Name::new);
  }

  private static @Nullable Name resolve(String text, Scope from) {
    List<Scope> passed = new ArrayList<>();
    for (Scope scope = from; scope != null; scope = scope.outer) {
      Name name = scope.names.get(text);
      if (name != null) {
        passed.forEach(each -> each.used.add(name));
        return name;
      }
      passed.add(scope);
    }
    return null;
  }
}
