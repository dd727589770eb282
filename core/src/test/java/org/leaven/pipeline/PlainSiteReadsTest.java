package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.source.SiteOptions;
import org.leaven.tree.Trees;

/**
 * A page of a plain site is written again if what its template reads has changed, and only then.
 */
class PlainSiteReadsTest {
  private static final long SEED = Long.getLong("leaven.seed", System.nanoTime());
  private static final int EDITS = Integer.getInteger("leaven.edits", 12);
  private static final int POSTS = 8;

  /** What the template of each type reads beside its own document. */
  private static final Map<String, String> TEMPLATES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("post", "${content.body}"),
              Map.entry("dated", "${content.body?length} ${published_date?date?iso_utc}"),
              Map.entry("moment", "${.now?iso_utc}"),
              Map.entry("menu", "${data.get('menu.yaml').title}"),
              Map.entry("order", "<#list data.get('menu.yaml').pages?keys as k>${k} </#list>"),
              Map.entry("count", "${published_posts?size} ${posts?size} ${all_content?size}"),
              Map.entry(
                  "newest",
                  "<#list published_posts as p>"
                      + "<#if p?index gte 3><#break></#if>${p.title} ${p.date?date?iso_utc} </#list>"),
              Map.entry(
                  "red",
                  "<#list published_content as p>"
                      + "<#if p.tags?? && p.tags?seq_contains('red')>${p.title} </#if></#list>"),
              Map.entry("sorted", "<#list published_posts?sort_by('title') as p>${p.uri} </#list>"),
              Map.entry("bodies", "<#list posts as p>${p.body} </#list>"),
              Map.entry(
                  "keys", "<#list published_posts as p><#list p?keys as k>${k} </#list></#list>"),
              Map.entry(
                  "values",
                  "<#list published_posts as p>${p.status}"
                      + "<#list (p.meta?values)![] as v>${v} </#list></#list>"),
              Map.entry("cloud", "<#list alltags as t>${t} </#list>"),
              Map.entry("tagged", "<#list tags as t>${t.name} ${t.tagged_posts?size} </#list>"),
              Map.entry("stored", "<#list db.getPublishedPosts() as p>${p.title} </#list>"),
              Map.entry(
                  "length",
                  "${'freemarker.template.utility.ObjectConstructor'?new()"
                      + "('java.io.File', '@').length()}")));

  @TempDir private Path scratch;
  private final Random random = new Random(SEED);
  private RandomSiteEditor editor;
  private boolean isLenient;
  private int count;

  @BeforeEach
  void writeSources() throws IOException {
    Path root = scratch.resolve("root");
    editor = new RandomSiteEditor(root, random);
    StringBuilder settings = new StringBuilder("render.tags=true\n");
    for (String type : TEMPLATES.keySet()) {
      settings.append("template." + type + ".file=" + type + ".ftl\n");
      template(type, "");
      page("of-" + type, type, "status=published\ndate=2025-01-01", "Text.");
    }
    editor.write("jbake.properties", settings.toString());
    for (String list : List.of("index", "archive", "feed", "sitemap", "tags")) {
      editor.write("templates/" + list + ".ftl", "<#list published_posts as p>${p.uri}</#list>");
    }
    for (int i = 0; i < POSTS; i++) {
      post(i, "title=Post " + i, i + 1, "green", "Text.");
    }
    page("long", "dated", "status=published", "x".repeat(6000));
    data("Menu", "a: 1, b: 2");
    editor.write("content/side.txt", "side");
  }

  private String template(String type, String more) throws IOException {
    String side = scratch.resolve("root/content/side.txt").toString();
    String text = TEMPLATES.getOrDefault(type, "").replace("@", side);
    return editor.write("templates/" + type + ".ftl", text + more + "\n");
  }

  private String page(String name, String type, String header, String text) throws IOException {
    return editor.write(
        "content/" + name + ".md",
        "title=%s\ntype=%s\n%s\n~~~~~~\n%s\n".formatted(name, type, header, text));
  }

  private String post(int number, String header, int day, String tags, String text)
      throws IOException {
    return editor.write(
        "content/post-" + number + ".md",
        "%s\ntype=post\nstatus=published\ndate=2026-01-%02d\ntags=%s\n~~~~~~\n%s\n"
            .formatted(header, day, tags, text));
  }

  private String data(String title, String pages) throws IOException {
    return editor.write("data/menu.yaml", "title: " + title + "\npages: {" + pages + "}\n");
  }

  private BuildReport build(Path output, Build.SwapListener listener) throws IOException {
    BuildOptions options = new BuildOptions(scratch.resolve("root"), "", null);
    BuildReport report =
        new Build(options.with(SiteOptions.DEFAULT.leniently(isLenient))).run(output, listener);
    assertTrue(report.isGood(), () -> "seed " + SEED + ": " + report.problems());
    return report;
  }

  /** The types whose pages were written again; all is as a build from nothing makes it. */
  private SortedSet<String> rewritten(String edit) throws IOException {
    Path output = scratch.resolve("site");
    TreeSet<String> written = new TreeSet<>();
    Build.SwapListener listener =
        (report, content) ->
            content.files().stream()
                .filter(
                    file -> file.matches("(of|post|long).*html") && !content.isKept().test(file))
                .map(file -> file.replaceAll("of-|-.*|\\..*", "").replace("long", "dated"))
                .forEach(written::add);
    BuildReport report = build(output, listener);
    Path fresh = scratch.resolve("fresh-" + count++);
    String story = edit + ", seed " + SEED;
    assertEquals(build(fresh, (same, files) -> {}), report, story);
    assertEquals(1, report.warnings(), () -> story + report.problems());
    assertEquals(Trees.checksums(fresh), Trees.checksums(output), story);
    return written;
  }

  @Test
  void onlyWhatReadsAChangeIsWrittenAgain() throws IOException {
    rewritten("none");
    writes("dated", page("long", "dated", "status=published", "y".repeat(6000)));
    writes("bodies keys post", post(1, "title=Post 1", 2, "green", "Other."));
    writes("bodies keys post sorted", post(1, "title=Zero", 2, "green", "Other."));
    writes("bodies keys newest post sorted", post(7, "title=Z", 8, "green", "Text."));
    writes("bodies cloud keys post red", post(1, "title=Zero", 2, "red", "Other."));
    writes("bodies keys post red sorted", post(1, "title=Nil", 2, "red", "Other."));
    writes("bodies keys post values", post(1, "title=Nil\nmeta={\"a\":1}", 2, "red", "Other."));
    writes("menu order", data("Other", "a: 1, b: 2"));
    writes("bodies count keys newest post red sorted values", post(8, "title=A", 1, "red", "x"));
    assertEquals(Set.of("length"), rewritten(editor.write("content/side.txt", "other")));
  }

  /** Pages whose templates may read any document are written again, too. */
  private void writes(String types, String edit) throws IOException {
    TreeSet<String> written = new TreeSet<>(List.of("length", "stored", "tagged"));
    Collections.addAll(written, types.split(" "));
    assertEquals(written, rewritten(edit), edit);
  }

  @Test
  void everyEditComesOutAsFromNothing() throws IOException {
    rewritten("none");
    for (int i = 0; i < EDITS; i++) {
      rewritten(edit(i));
    }
  }

  private String edit(int i) throws IOException {
    int number = random.nextInt(POSTS);
    int day = 1 + random.nextInt(28);
    List<String> types = List.copyOf(TEMPLATES.keySet());
    return switch (random.nextInt(11)) {
      case 0 -> post(number, "title=Post " + number, number + 1, "green", "Text " + i);
      case 1 -> post(number, "title=New " + i, number + 1, "green", "Text.");
      case 2 -> post(number, "title=Post " + number, day, "green", "Text.");
      case 3 -> post(number, "title=Post " + number, number + 1, "red, t" + i % 3, "Text.");
      case 4 -> post(number, "title=P\nmeta={\"b\":" + i + ",\"a\":1}", day, "red", "Text.");
      case 5 -> post(POSTS + i, "title=Added " + i, day, "blue", "Text.");
      case 6 -> page("post-" + number, "post", "status=draft", "Text.");
      case 7 -> data("Menu " + i % 3, random.nextBoolean() ? "b: 2, a: 1" : "a: 1, b: " + i);
      case 8 -> template(types.get(random.nextInt(types.size())), " " + i);
      case 9 -> editor.write("content/side.txt", "side ".repeat(i));
      default -> "lenient: " + (isLenient = !isLenient);
    };
  }
}
