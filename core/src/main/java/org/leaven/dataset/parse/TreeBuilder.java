package org.leaven.dataset.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Builds a tree of nodes from the tokens of a parser, and stops at the first error. */
final class TreeBuilder {
  /** The keys of texts that readers act on. */
  private static final Set<String> ADVICE =
      Set.of("if", "only-if", "reason", "reasons", "note", "steps");

  private final Notation notation;
  private final Deque<Branch> open = new ArrayDeque<>();
  private final Anchors anchors = new Anchors();
  private final List<Problem> remarks = new ArrayList<>();
  private int aliased;
  private @Nullable Node root;
  private @Nullable Problem fault;

  TreeBuilder(Notation notation) {
    this.notation = notation;
  }

  Checked<Optional<Node>> build() {
    try (JsonParser parser = notation.parser()) {
      readAll(parser);
    }
    if (fault != null) {
      return new Checked<>(Optional.empty(), List.of(fault));
    }
    return new Checked<>(Optional.ofNullable(root), remarks);
  }

  private void readAll(JsonParser parser) {
    try {
      JsonToken token = parser.nextToken();
      while (token != null && fault == null) {
        take(token, parser);
        token = fault == null ? parser.nextToken() : null;
      }
      if (fault == null && !open.isEmpty()) {
        refuse(notation.place(parser), ProblemCode.SYNTAX, "this value cannot be read", "");
      }
      if (fault == null) {
        anchors.firstUnused().ifPresent(at -> fault = notation.unusedAnchor(at));
      }
    } catch (JacksonException exception) {
      fault = notation.fault(exception, parser);
    }
  }

  private void take(JsonToken token, JsonParser parser) {
    Optional<Problem> lost = notation.lostText(parser);
    if (lost.isPresent()) {
      fault = lost.get();
      return;
    }
    switch (token) {
      case START_OBJECT, START_ARRAY -> begin(token == JsonToken.START_OBJECT, parser);
      case END_OBJECT, END_ARRAY -> end();
      case PROPERTY_NAME -> key(parser);
      default -> scalar(token, parser);
    }
  }

  private void begin(boolean mapping, JsonParser parser) {
    Position at = notation.place(parser);
    if (open.size() == TreeParser.MAX_LEVELS) {
      refuseDepth(at);
      return;
    }
    Optional<Located<String>> anchor = notation.anchor(parser);
    anchor.ifPresent(anchors::begin);
    open.push(new Branch(mapping, anchor.map(Located::value).orElse(""), at));
  }

  private void end() {
    Branch branch = open.pop();
    Node node = branch.node();
    if (!branch.anchor().isEmpty()) {
      anchors.end(branch.anchor(), node);
    }
    add(node);
  }

  private void key(JsonParser parser) {
    Branch branch = open.element();
    Position at = notation.place(parser);
    define(new Node.Text(parser.currentName(), at), parser);
    branch.key(parser.currentName(), at);
  }

  private void scalar(JsonToken token, JsonParser parser) {
    Position at = notation.place(parser);
    if (notation.isAlias(parser)) {
      alias(parser.getString(), at);
      return;
    }
    Node node =
        switch (token) {
          case VALUE_STRING -> new Node.Text(parser.getString(), at);
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Numeral(parser.getString(), at);
          case VALUE_TRUE -> new Node.Flag(true, at);
          case VALUE_FALSE -> new Node.Flag(false, at);
          case VALUE_NULL -> new Node.Nothing(at, notation.written(parser));
          default -> null;
        };
    if (node == null) {
      refuse(at, ProblemCode.SYNTAX, "binary data has no place in a dataset", "write text");
      return;
    }
    notation.cut(parser).map(this::weighed).ifPresent(remarks::add);
    define(node, parser);
    add(node);
  }

  /** A lost part of a text that readers act on is an error. */
  private Problem weighed(Problem cut) {
    boolean isAdvice = open.stream().anyMatch(branch -> ADVICE.contains(branch.key));
    return isAdvice ? cut.withSeverity(Severity.ERROR) : cut;
  }

  /** Gives a key or a single value to the anchor before it. */
  private void define(Node node, JsonParser parser) {
    Optional<Located<String>> anchor = notation.anchor(parser);
    anchor.ifPresent(anchors::begin);
    anchor.ifPresent(own -> anchors.end(own.value(), node));
  }

  private void alias(String name, Position at) {
    Node target = anchors.refer(name);
    if (anchors.isUnfinished(name)) {
      String what = "alias \"*" + name + "\" stands inside its own anchor";
      refuse(at, ProblemCode.TOO_MANY_ALIASES, what, "write the value out");
    } else if (target == null) {
      String what = "unknown alias \"*" + name + "\"";
      String cure = "put text that begins with \"*\" in quotes, or write \"&" + name + "\" above";
      refuse(at, ProblemCode.SYNTAX, what, cure);
    } else if (reachesTooDeep(target, open.size())) {
      refuseDepth(at);
    } else if (aliased > TreeParser.MAX_ALIASED) {
      String what = "aliases stand for more than " + TreeParser.MAX_ALIASED + " values";
      refuse(at, ProblemCode.TOO_MANY_ALIASES, what, "write the values out");
    } else {
      add(target.movedTo(at));
    }
  }

  /** Walks the value of an alias, counting nodes and levels; gives up when there are too many. */
  private boolean reachesTooDeep(Node node, int level) {
    aliased++;
    if (aliased > TreeParser.MAX_ALIASED) {
      return false;
    }
    boolean isCollection = node instanceof Node.Sequence || node instanceof Node.Mapping;
    return isCollection
        && (level >= TreeParser.MAX_LEVELS
            || node.children().stream().anyMatch(item -> reachesTooDeep(item, level + 1)));
  }

  private void add(Node node) {
    if (!open.isEmpty()) {
      open.element().add(node);
    } else if (root == null) {
      root = node;
    } else {
      fault = notation.second(node.at());
    }
  }

  private void refuseDepth(Position at) {
    String what = "lists and mappings are nested more than " + TreeParser.MAX_LEVELS + " deep";
    refuse(at, ProblemCode.NESTED_TOO_DEEP, what, "flatten them");
  }

  private void refuse(Position at, ProblemCode code, String what, String cure) {
    fault = new Problem(at, code, what, cure);
  }

  /** A list or mapping that is not complete yet. */
  private static final class Branch {
    private final boolean mapping;
    private final String anchor;
    private final Position at;
    private final List<Node> items = new ArrayList<>();
    private final List<Node.Member> members = new ArrayList<>();
    private String key = "";
    private Position keyAt;

    Branch(boolean mapping, String anchor, Position at) {
      this.mapping = mapping;
      this.anchor = anchor;
      this.at = at;
      this.keyAt = at;
    }

    String anchor() {
      return anchor;
    }

    void key(String name, Position place) {
      key = name;
      keyAt = place;
    }

    void add(Node node) {
      if (mapping) {
        members.add(new Node.Member(key, keyAt, node));
      } else {
        items.add(node);
      }
    }

    Node node() {
      return mapping ? new Node.Mapping(members, at) : new Node.Sequence(items, at);
    }
  }
}
