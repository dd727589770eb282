package org.leaven.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.dataset.DatasetReader;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.SourceTreeReader;

/** The worker that asks the search of another site, on three sites, and on broken ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("javascript")
class OtherBasesSearchTest {
  private static final List<String> NAMES = List.of("foods-for-gout", "glues", "waste-sorting");

  private Path folder;
  private final Map<String, KnowledgeBase> bases = new TreeMap<>();

  @BeforeAll
  void build(@TempDir Path temporary) throws IOException {
    folder = temporary;
    for (String name : NAMES) {
      Path source = Path.of("core/src/test/kb", name);
      assertTrue(new Build(new BuildOptions(source, "", null)).run(folder.resolve(name)).isGood());
      bases.put(
          name,
          KnowledgeBaseResolver.resolve(
              DatasetReader.read(SourceTreeReader.read(source).value()).value().withoutDrafts()));
    }
  }

  /** A worker whose scripts are files of a folder. */
  private final class Worker implements AutoCloseable {
    private final Context context = Context.newBuilder("js").build();
    private final List<Value> answers = new ArrayList<>();

    Worker() throws IOException {
      Value self = context.eval("js", "globalThis.self = globalThis");
      self.putMember("postMessage", (ProxyExecutable) sent -> answers.add(sent[0]));
      self.putMember("importScripts", (ProxyExecutable) this::load);
      context.eval("js", Files.readString(Path.of("assets/js/other-search-worker.js")));
    }

    private boolean load(Value... paths) {
      for (Value path : paths) {
        try {
          context.eval("js", Files.readString(folder.resolve(path.asString())));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return true;
    }

    Value ask(String site, String query) {
      Value data = context.eval("js", "(root, query) => ({data: {root, query, room: 50}})");
      Value message = data.execute(site + "/", query);
      context.getBindings("js").getMember("onmessage").execute(message);
      return answers.get(answers.size() - 1);
    }

    @Override
    public void close() {
      context.close();
    }
  }

  private static String first(Value answer) {
    Value results = answer.getMember("results");
    return results.getArraySize() == 0 ? "" : results.getArrayElement(0).getMember("id").asString();
  }

  @Test
  void eachSiteAnswersForItself() throws IOException {
    int queries = 0;
    for (String site : NAMES) {
      KnowledgeBase base = Objects.requireNonNull(bases.get(site));
      try (Worker worker = new Worker()) {
        for (Entry entry : base.entries()) {
          for (String query : List.of(entry.name(), entry.name().toLowerCase(Locale.ROOT))) {
            Value answer = worker.ask(site, query);
            assertEquals(query, answer.getMember("query").asString());
            assertEquals(entry.id(), first(answer), site + ": " + query + " " + answer);
            queries++;
          }
        }
        assertEquals(0, worker.ask(site, "zeppelin").getMember("results").getArraySize());
        assertEquals(
            base.head().language(), worker.ask(site, "x").getMember("language").asString());
      }
    }
    assertTrue(queries >= 40, "queries: " + queries);
  }

  /** Each topic that has the verdict in its words, then each that has not, then what has it. */
  @Test
  void aVerdictLeadsToItsListOfEachTopic() throws IOException {
    int lists = 0;
    for (String site : List.of("foods-for-gout", "waste-sorting")) {
      KnowledgeBase base = Objects.requireNonNull(bases.get(site));
      try (Worker worker = new Worker()) {
        for (Verdict verdict : base.head().verdicts()) {
          Map<String, Topic> expected = new TreeMap<>();
          for (Topic topic : base.head().topics()) {
            if (!base.listed(topic, verdict).isEmpty()) {
              String page = "topics/" + topic.id() + ".html";
              expected.put(page + "#verdict-" + topic.id() + "-" + verdict.id(), topic);
            }
          }
          Value results = worker.ask(site, verdict.label()).getMember("results");
          Map<String, String> shown = new TreeMap<>();
          for (int i = 0; i < expected.size(); i++) {
            shown.putAll(list(site, results.getArrayElement(i)));
          }
          assertEquals(expected.keySet(), shown.keySet(), site + ": " + verdict.label());
          for (Map.Entry<String, Topic> each : expected.entrySet()) {
            String asked = verdict.label() + " " + each.getValue().label();
            Value first = worker.ask(site, asked).getMember("results").getArrayElement(0);
            assertEquals(Set.of(each.getKey()), list(site, first).keySet(), asked);
            lists++;
          }
        }
      }
    }
    assertTrue(lists > 12, "lists: " + lists);
  }

  /** The address and the words of a result that leads to a list, which its page has. */
  private Map<String, String> list(String site, Value result) throws IOException {
    String path = result.getMember("path").asString();
    String anchor = result.getMember("anchor").asString();
    if (anchor.isEmpty()) {
      return Map.of(path, "");
    }
    Value lines = result.getMember("standings").getArrayElement(0).getMember("lines");
    String words = lines.getArrayElement(0).getMember("words").asString();
    String html = Files.readString(folder.resolve(site).resolve(path));
    int heading = html.indexOf("<h2 class=\"unseen\">" + words + "</h2>");
    assertTrue(heading > 0, path + ": " + words);
    assertTrue(html.indexOf(" id=\"" + anchor.substring(1) + "\"", heading) > 0, path + anchor);
    return Map.of(path + anchor, words);
  }

  @Test
  void aMissingOrBrokenSiteIsAnErrorAndNothingElse() throws IOException {
    Path broken = folder.resolve("broken");
    Files.createDirectories(broken.resolve("js"));
    Files.createDirectories(broken.resolve("search"));
    Files.writeString(broken.resolve("js/reader.js"), "}{");
    Files.writeString(broken.resolve("search/index.js"), "");
    for (String site : List.of("broken", "missing")) {
      try (Worker worker = new Worker()) {
        assertTrue(worker.ask(site, "rice").hasMember("error"), site);
      }
    }
  }
}
