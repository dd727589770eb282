package org.leaven.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jbake.parser.Engines;
import org.jbake.parser.MarkdownEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BakerTest {
  @TempDir Path folder;

  private static TestSite write(TestSite site) throws IOException {
    site.file(
            "templates/post.ftl",
            "${content.title} ${content.date?string(\"d MMMM yyyy HH:mm\")} ${1234.5}",
            "<#list content.tags as tag>${tag} </#list><#list alltags as tag>${tag} </#list>",
            "${content.body}")
        .file("templates/index.ftl", "<#list published_posts as post>${post.uri} </#list>")
        .file("templates/archive.ftl", "${published_date?string(\"yyyy-MM-dd HH:mm z\")}")
        .file("templates/tags.ftl", "<#list tag_posts as post>${post.uri} </#list>")
        .file("jbake.properties", "render.feed=false");
    for (int i = 0; i < 20; i++) {
      site.file(
          "content/post" + i + ".md",
          "title=TITLE " + i,
          "type=post",
          "status=published",
          "date=2026-0" + (1 + i % 3) + "-01",
          "tags=i" + i % 4 + ",common,\u0131\u0130",
          "~~~~~~",
          "*body* " + i);
    }
    return site;
  }

  private static Map<String, String> tree(Path top) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(top)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(top.relativize(file).toString(), Files.readString(file));
      }
    }
    return tree;
  }

  private Map<String, String> bake(String name) throws IOException {
    Path place = folder.resolve(name);
    assertEquals(List.of(), write(new TestSite(place)).bakePlain().problems());
    return tree(place.resolve("output"));
  }

  @Test
  void theSameSourcesGiveTheSameBytesInAnyLocaleAndZoneAndOrder() throws IOException {
    Map<String, String> here = bake("here");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Path place = folder.resolve("dort ü");
      TestSite there = write(new TestSite(place));
      FileTime old = FileTime.fromMillis(0);
      Files.setLastModifiedTime(there.root.resolve("content/post1.md"), old);
      there.bakePlain();
      assertEquals(here, tree(place.resolve("output")));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void bakesAtTheSameTimeDoNotDisturbEachOther() throws Exception {
    Map<String, String> alone = bake("alone");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Map<String, String>>> bakes = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String name = "bake" + i;
        bakes.add(threads.submit(() -> bake(name)));
      }
      for (Future<Map<String, String>> bake : bakes) {
        assertEquals(alone, bake.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void whatJBakeChangesForAllIsPutBack() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.FRANCE);
      Locale.setDefault(Locale.Category.FORMAT, Locale.ITALY);
      TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
      bake("site");
      assertEquals(Locale.FRANCE, Locale.getDefault());
      assertEquals(Locale.FRANCE, Locale.getDefault(Locale.Category.DISPLAY));
      assertEquals(Locale.ITALY, Locale.getDefault(Locale.Category.FORMAT));
      assertEquals("America/Lima", TimeZone.getDefault().getID());
      assertSame(MarkdownEngine.class, Engines.get("md").getClass());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void nothingIsWrittenToTheConsole() throws IOException {
    TestSite site = write(new TestSite(folder));
    site.file("templates/tags.ftl", "${nothing}").file("content/bad.md", "x");
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream ear = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setOut(ear);
      System.setErr(ear);
      assertEquals(2, site.bakePlain().problems().size());
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertEquals("", said.toString(StandardCharsets.UTF_8));
  }
}
