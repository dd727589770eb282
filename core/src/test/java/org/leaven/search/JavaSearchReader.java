package org.leaven.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;
import org.leaven.page.SearchDocument;
import org.leaven.page.view.paging.FilterView;

/** The reader of the search, run in Java on an index. */
public final class JavaSearchReader implements AutoCloseable {
  private static final String ASK =
      """
      (function (query, room, chosen) {
        self.opened = self.opened || leaven.open(leaven.parts.index, leaven.parts);
        const answer = leaven.answer(opened, query, { room, chosen: chosen.split(' ').filter(Boolean) });
        return answer.needs.length > 0 ? { needs: answer.needs } : answer;
      })
      """;

  /** Keeps what it knows of the scripts from one index to the next. */
  private static final Pattern UNSPACED =
      Pattern.compile("\"?language\"?:\"(ja|km|ko|lo|my|th|zh)");

  private static final Engine ENGINE =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();

  private final Context context;
  private final UnaryOperator<String> files;
  private final Value ask;
  private final Set<String> loaded = new TreeSet<>();

  /** An answer as the tests look at it. */
  public record Answer(
      String lacking, String unsaid, String unnamed, boolean isPlain, List<Group> groups) {
    /** Ids of the results under a heading. */
    List<String> ids(String label) {
      return groups.stream()
          .filter(group -> group.label().equals(label))
          .flatMap(group -> group.results().stream())
          .map(Result::id)
          .toList();
    }

    List<Result> results() {
      return groups.stream().flatMap(group -> group.results().stream()).toList();
    }

    /** Ids of entries, paths of other pages, in order. */
    List<String> ids() {
      return results().stream().map(Result::id).toList();
    }

    List<String> top(int number) {
      return ids().subList(0, Math.min(number, ids().size()));
    }

    List<String> verdicts() {
      return results().stream().flatMap(result -> result.verdicts().stream()).toList();
    }
  }

  /** An answer in one line, the same as {@code SameAnswersIT} makes of it in a browser. */
  public static String line(Answer answer) {
    StringBuilder line = new StringBuilder(answer.lacking());
    for (Group group : answer.groups()) {
      line.append("|").append(group.label()).append(group.total());
      for (Result result : group.results()) {
        line.append(";").append(result.id()).append(result.anchor()).append(" ");
        line.append(String.join(" ", result.verdicts()));
        line.append(" ").append(result.marked()).append(" ").append(result.excerpt());
      }
    }
    return line.toString();
  }

  public record Group(String label, int total, List<Result> results) {}

  /**
   * A result; {@code anchor} is where on its page the answer is, {@code verdicts} are {@code
   * topic=verdict}, marked text stands in brackets.
   */
  public record Result(
      String id,
      String anchor,
      String title,
      String kind,
      List<String> verdicts,
      String marked,
      String excerpt) {}

  private JavaSearchReader(UnaryOperator<String> files, List<String> scripts) {
    this.files = files;
    this.context = Context.newBuilder("js").engine(ENGINE).build();
    context.eval("js", "globalThis.self = globalThis");
    scripts.forEach(script -> context.eval("js", script));
    context.eval("js", files.apply("search/index.js"));
    this.ask = context.eval("js", ASK);
  }

  /** The reader and the index of a built site. */
  public static JavaSearchReader of(Path site) throws IOException {
    return of(site, "");
  }

  /**
   * The same in another language.
   *
   * @param folder of the language, with a slash at its end
   */
  public static JavaSearchReader of(Path site, String folder) throws IOException {
    List<String> scripts = new ArrayList<>(List.of(read(site.resolve("js/reader.js"))));
    if (UNSPACED.matcher(read(site.resolve(folder + "search/index.js"))).find()) {
      scripts.add(read(site.resolve("js/unspaced.js")));
    }
    return new JavaSearchReader(path -> read(site.resolve(folder + path)), scripts);
  }

  /** The reader as it stands in the sources, on an index made now. */
  static JavaSearchReader of(List<SearchDocument> pages, List<FilterView> filters, String language)
      throws IOException {
    return of(Indexer.index(new Indexer.Source(pages, filters, language)));
  }

  /** The reader as it stands in the sources, on the files of an index. */
  static JavaSearchReader of(SortedMap<String, byte[]> files) throws IOException {
    return new JavaSearchReader(
        path -> new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8),
        scripts());
  }

  static List<String> scripts() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("assets/js/reader"))) {
      Stream<Path> others =
          Stream.of("unspaced.js", "filter/1-choices.js").map(Path.of("assets/js")::resolve);
      return Stream.concat(all.sorted(), others).map(JavaSearchReader::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Answer ask(String query) {
    return ask(query, 50, List.of());
  }

  /** Asks until no part of the index is missing. */
  public Answer ask(String query, int room, List<String> chosen) {
    for (int rounds = 0; rounds < 20; rounds++) {
      Value answer = ask.execute(query, room, String.join(" ", chosen));
      Value needs = answer.getMember("needs");
      if (needs.getArraySize() == 0) {
        return new Answer(
            answer.getMember("lacking").asString(),
            answer.getMember("unsaid").asString(),
            answer.getMember("unnamed").asString(),
            answer.getMember("isPlain").asBoolean(),
            groups(answer));
      }
      for (long i = 0; i < needs.getArraySize(); i++) {
        String part = needs.getArrayElement(i).asString();
        loaded.add("search/" + part + ".js");
        context.eval("js", files.apply("search/" + part + ".js"));
      }
    }
    throw new AssertionError("no end of parts for " + query);
  }

  private static List<Group> groups(Value answer) {
    return list(answer.getMember("groups")).stream()
        .map(
            group ->
                new Group(
                    group.getMember("label").asString(),
                    group.getMember("total").asInt(),
                    list(group.getMember("results")).stream()
                        .map(JavaSearchReader::result)
                        .toList()))
        .toList();
  }

  private static Result result(Value found) {
    boolean isEntry = found.getMember("type").asString().equals("entry");
    return new Result(
        found.getMember(isEntry ? "id" : "path").asString(),
        found.getMember("anchor").asString(),
        found.getMember("title").asString(),
        found.getMember("kind").asString(),
        list(found.getMember("standings")).stream()
            .flatMap(
                each ->
                    list(each.getMember("lines")).stream()
                        .map(
                            line ->
                                each.getMember("topic").asString()
                                    + "="
                                    + line.getMember("verdict").asString()))
            .toList(),
        marked(found.getMember("marked")),
        marked(found.getMember("excerpt")));
  }

  private static String marked(Value pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces.getArraySize(); i++) {
      String piece = pieces.getArrayElement(i).asString();
      text.append(i % 2 == 1 ? "[" + piece + "]" : piece);
    }
    return text.toString();
  }

  private static List<Value> list(Value array) {
    return Stream.iterate(0L, i -> i < array.getArraySize(), i -> i + 1)
        .map(array::getArrayElement)
        .toList();
  }

  /** The parts of the index that were loaded since the index was opened. */
  Set<String> loaded() {
    return Set.copyOf(loaded);
  }

  /** Forgets all parts, as in a new tab. */
  void reopen() {
    loaded.clear();
    eval(
        "Object.keys(leaven.parts).filter((key) => key !== 'index')"
            + ".forEach((key) => delete leaven.parts[key]); self.opened = undefined");
  }

  /** Runs any script beside the reader. */
  Value eval(String script) {
    return context.eval("js", script);
  }

  @Override
  public void close() {
    context.close();
  }
}
