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
import org.leaven.knowledge.resolve.KnowledgeBaseLinker;
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
          KnowledgeBaseLinker.link(
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
      Value data = context.eval("js", "(root, query) => ({data: {root, query, room: 5}})");
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
