package org.leaven.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.SiteOptions;
import org.leaven.tree.Trees;

/** Whatever is done to the sources, in the end the site is what they say. */
class FollowingTest {
  private static final String MILK = "content/foods/milk.yaml";

  @TempDir Path folder;

  private Path root() {
    return folder.resolve("kitchen");
  }

  private void assertServedAsFresh(ServeFixture kitchen) throws IOException {
    Path fresh = folder.resolve("fresh");
    assertTrue(new Build(new BuildOptions(root(), "", null)).run(fresh).isGood());
    assertEquals(Trees.checksums(fresh), Trees.checksums(kitchen.output()));
  }

  @Test
  void everyWayToSaveAFileIsSeen() throws Exception {
    try (ServeFixture kitchen = new ServeFixture(root())) {
      kitchen.write(MILK, ServeFixture.food("milk", "Written over."));
      kitchen.awaitChange("foods/milk.html");
      Path new1 =
          kitchen.write("content/foods/.milk.tmp", ServeFixture.food("milk", "Moved over."));
      Files.move(new1, root().resolve(MILK), StandardCopyOption.REPLACE_EXISTING);
      kitchen.awaitChange("foods/milk.html");
      Files.move(root().resolve(MILK), root().resolve(MILK + "~"));
      kitchen.write(MILK, ServeFixture.food("milk", "Moved away first."));
      kitchen.awaitChange("foods/milk.html");
      Files.delete(root().resolve(MILK + "~"));
      kitchen.write(MILK, "");
      kitchen.write(MILK, ServeFixture.food("milk", "Emptied first."));
      kitchen.awaitChange("foods/milk.html");
      assertTrue(kitchen.get("foods/milk.html").body().contains("Emptied first."));
      kitchen.write("content/foods/new/eggs.yaml", ServeFixture.food("eggs", "In a new folder."));
      kitchen.await(outcome -> outcome.report().entries() == 4);
      Files.delete(root().resolve("content/foods/new/eggs.yaml"));
      kitchen.await(outcome -> outcome.report().entries() == 3);
      kitchen.write("assets/css/mine.css", "h1 { color: teal }");
      kitchen.await(outcome -> !outcome.changed().isEmpty());
      assertServedAsFresh(kitchen);
    }
  }

  @Test
  void filesThatAffectNothingTriggerNothing() throws Exception {
    try (ServeFixture kitchen = new ServeFixture(root())) {
      kitchen.settle();
      for (String file :
          List.of(
              "serve.log",
              "README.md",
              "notes/milk.yaml",
              "node_modules/a/b.js",
              "target/other/c.html",
              ".git/index",
              "content/foods/.milk.yaml.swp",
              "content/.idea/workspace.xml")) {
        kitchen.write(file, "a line\n");
      }
      assertEquals(Optional.empty(), kitchen.next());
      kitchen.write(MILK, ServeFixture.food("milk", "Edited."));
      assertEquals(List.of(MILK), kitchen.await(outcome -> true).edits());
      kitchen.write("words/en.properties", "");
      kitchen.await(outcome -> outcome.edits().contains("words/en.properties"));
    }
  }

  @Test
  void whatSettingsNameCountsAndWhatTheProgramPrintsDoesNot() throws Exception {
    Files.createDirectories(root().resolve("content"));
    Files.writeString(root().resolve("jbake.properties"), "asset.folder=pictures/own\n");
    WatchedSources sources =
        new WatchedSources(
            root(), SiteOptions.DEFAULT, List.of(root().resolve("content/serve.log")));
    sources.tops();
    for (String file :
        List.of("content/a.md", "content/.jbakeignore", "pictures/own/a.png", "jbake.properties")) {
      assertTrue(sources.isSource(root().resolve(file)), file);
    }
    assertTrue(sources.isEntered(root().resolve("pictures")));
    assertFalse(sources.isEntered(root().resolve("node_modules")));
    for (String file :
        List.of("pictures/b.png", "assets/a.css", "serve.log", "content/.a.md.swp")) {
      assertFalse(sources.isSource(root().resolve(file)), file);
    }
    Files.writeString(root().resolve("content/serve.log"), "5 pages\n");
    assertFalse(sources.isSource(root().resolve("content/serve.log")));
  }

  @Test
  void settingsOutsideOfTheSourceAreWatchedAlone() throws Exception {
    Files.createDirectories(root().resolve("content"));
    Path settings = folder.resolve("settings");
    Path config = settings.resolve("mine.properties");
    Files.createDirectories(settings.resolve("other"));
    Files.writeString(config, "kb.html=true\n");
    WatchedSources sources =
        new WatchedSources(root(), SiteOptions.DEFAULT.config(config), List.of());
    assertTrue(sources.tops().contains(settings));
    assertTrue(sources.isEntered(settings));
    assertFalse(sources.isEntered(settings.resolve("other")));
    assertTrue(sources.isSource(config) && sources.isSettings(config));
    assertFalse(sources.isSource(config.resolveSibling("notes.txt")));
    Path inside = root().resolve("settings/mine.properties");
    WatchedSources within =
        new WatchedSources(root(), SiteOptions.DEFAULT.config(inside), List.of());
    within.tops();
    assertTrue(within.isEntered(root().resolve("settings")) && within.isSource(inside));
  }

  @Test
  void editsOfSettingsOutsideOfTheSourceAreFollowed() throws Exception {
    Path config = folder.resolve("settings/mine.properties");
    Files.createDirectories(config.getParent());
    Files.writeString(config, "kb.markdown=true\n");
    try (ServeFixture kitchen = new ServeFixture(root(), SiteOptions.DEFAULT.config(config))) {
      kitchen.settle();
      Files.writeString(config, "kb.markdown=perhaps\n");
      RebuildResult outcome = kitchen.await(told -> !told.isGood());
      assertEquals(List.of(config.toString()), outcome.edits());
    }
  }

  @Test
  void aBurstIsFewBuildsAndItsLastEditCounts() throws Exception {
    try (ServeFixture kitchen = new ServeFixture(root())) {
      for (int i = 0; i < 200; i++) {
        kitchen.write(MILK, ServeFixture.food("milk", "Edit number " + i + "."));
        kitchen.write("content/foods/more-" + i + ".yaml", ServeFixture.food("more " + i, "More."));
      }
      kitchen.await(outcome -> outcome.report().entries() == 203);
      int builds = 1;
      while (!kitchen.get("foods/milk.html").body().contains("Edit number 199.")) {
        kitchen.await(RebuildResult::isGood);
        builds++;
      }
      assertTrue(builds < 40, builds + " builds");
      assertServedAsFresh(kitchen);
    }
  }

  @Test
  void errorsAreToldWithTheirLineWhileTheLastGoodSiteStays() throws Exception {
    try (ServeFixture kitchen = new ServeFixture(root())) {
      String before = kitchen.get("foods/milk.html", "Sec-Fetch-Dest", "empty").body();
      kitchen.write(MILK, ServeFixture.food("milk", "Kept cold.").replace("fridge:", "frigde:"));
      RebuildResult broken = kitchen.await(outcome -> !outcome.isGood());
      assertEquals(List.of(MILK), broken.edits());
      String notice = new ProblemJson(root()).of(broken);
      assertTrue(notice.contains("\"place\":\"content/foods/milk.yaml:4:3\""), notice);
      assertTrue(notice.contains("\"code\":\"unknown-topic\""), notice);
      assertTrue(notice.contains("frigde: {verdict: good}\\n      |   ^"), notice);
      assertEquals(before, kitchen.get("foods/milk.html", "Sec-Fetch-Dest", "empty").body());
      kitchen.write(MILK, ServeFixture.food("milk", "Kept cold."));
      RebuildResult mended = kitchen.await(RebuildResult::isGood);
      assertTrue(mended.report().problems().isEmpty());
      assertTrue(kitchen.get("foods/milk.html").body().contains("Kept cold."));
    }
  }

  @Test
  void anEditOfAStepMarksItsTranslationsAloneAsStale() throws Exception {
    Path root = root();
    try (ServeFixture kitchen = new ServeFixture(root)) {
      String steps = "steps:\n  - Shut it.\n  - Keep it cold.\n";
      String translation =
          "# en: milk\nname: %s\nsteps:\n  # en: Shut it.\n  - %s\n  # en: Keep it cold.\n  - %s\n";
      kitchen.write(MILK, ServeFixture.food("milk", "Kept cold.") + steps);
      kitchen.write(
          "content/foods/milk.de.yaml",
          translation.formatted("Milch", "Schließen Sie sie.", "Kühlen Sie sie."));
      kitchen.write(
          "content/foods/milk.es.yaml",
          translation.formatted("Leche", "Ciérrela.", "Manténgala fría."));
      String head = Files.readString(root.resolve("content/kb.yaml"));
      kitchen.write("content/kb.yaml", head + "languages: [en, de, es]\n");
      kitchen.await(outcome -> outcome.isGood() && outcome.changed().contains("de/index.html"));
      kitchen.settle();
      kitchen.write(
          MILK,
          ServeFixture.food("milk", "Kept cold.") + steps.replace("it cold", "it below 7 °C"));
      RebuildResult told = kitchen.await(outcome -> !outcome.report().problems().isEmpty());
      String changed =
          " warning [stale-translation]: the original was \"Keep it cold.\" and is now \"Keep it"
              + " below 7 °C.\"; translate it again, and change the comment \"# en: …\" above";
      assertEquals(
          List.of(
              "content/foods/milk.de.yaml:7:5:" + changed,
              "content/foods/milk.es.yaml:7:5:" + changed),
          told.report().problems().stream().map(Object::toString).toList());
      String notice = new ProblemJson(root).of(told);
      assertTrue(notice.contains("\"code\":\"stale-translation\""), notice);
    }
  }

  @Test
  void foldersThatVanishForAMomentLeaveTheSiteUp() throws Exception {
    try (ServeFixture kitchen = new ServeFixture(root())) {
      for (String part : List.of("content", "content/kb.yaml")) {
        Path away = folder.resolve("away");
        Files.move(root().resolve(part), away);
        RebuildResult gone = kitchen.await(outcome -> !outcome.isGood());
        assertTrue(
            gone.trouble().startsWith("\"content/kb.yaml\"")
                || gone.trouble().startsWith("the folder \"content\""),
            gone.trouble());
        assertEquals(200, kitchen.get("foods/milk.html").statusCode());
        Files.move(away, root().resolve(part));
        kitchen.await(RebuildResult::isGood);
      }
      Path other = folder.resolve("other");
      Files.move(root(), other);
      kitchen.await(outcome -> !outcome.isGood());
      Files.move(other, root());
      kitchen.await(RebuildResult::isGood);
      kitchen.write(MILK, ServeFixture.food("milk", "Still seen."));
      kitchen.awaitChange("foods/milk.html");
      assertServedAsFresh(kitchen);
    }
  }

  @Test
  void anEditDuringABuildIsNotLost() throws Exception {
    List<String> said = new ArrayList<>();
    ChangeDebouncer queue = new ChangeDebouncer();
    queue.add("first");
    List<String> taken = queue.take();
    queue.add("during");
    said.addAll(taken);
    said.addAll(queue.take());
    assertEquals(List.of("first", "during"), said);
    queue.close();
    assertTrue(queue.take().isEmpty());
  }

  @Test
  void whatComesAndGoesOnTheWayHasNoName() throws Exception {
    ChangeDebouncer queue = new ChangeDebouncer();
    queue.addNew("milk.yaml.tmp");
    queue.addGone("milk.yaml.tmp");
    queue.addNew("milk.yaml");
    queue.addGone("bread.yaml");
    assertEquals(List.of("", "bread.yaml", "milk.yaml"), queue.take());
  }

  @Test
  void afterRandomEditsTheSiteIsThatOfAFreshBuild() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("random edits with seed " + seed);
    Random random = new Random(seed);
    try (ServeFixture kitchen = new ServeFixture(root())) {
      for (int i = 0; i < 25; i++) {
        String name = List.of("milk", "rice", "eggs", "salt").get(random.nextInt(4));
        String file = "content/foods/" + name + ".yaml";
        String text = ServeFixture.food(name, "Edit " + i + ".");
        switch (random.nextInt(6)) {
          case 0 -> Files.deleteIfExists(root().resolve(file));
          case 1 -> kitchen.write(file, text.replace("verdict:", "verdcit:"));
          case 2 ->
              kitchen.write(
                  "content/about.md",
                  "title=About " + i + "\ntype=page\nstatus=published\n~~~~~~\nMore.\n");
          case 3 -> kitchen.write("assets/css/mine.css", "h1 { margin: " + i + "px }");
          default -> kitchen.write(file, text);
        }
        if (random.nextBoolean()) {
          kitchen.pause(random.nextInt(120));
        }
      }
      for (String name : List.of("milk", "rice", "eggs", "salt")) {
        kitchen.write(
            "content/foods/" + name + ".yaml", ServeFixture.food(name, "The last of " + name));
      }
      kitchen.await(outcome -> outcome.isGood() && outcome.report().entries() == 5);
      while (!kitchen.get("foods/salt.html").body().contains("The last of salt")) {
        kitchen.await(RebuildResult::isGood);
      }
      assertServedAsFresh(kitchen);
      for (String page : Trees.files(kitchen.output(), ".html")) {
        String text = Files.readString(kitchen.output().resolve(page));
        assertFalse(text.contains("-leaven/live"), page);
      }
    }
  }
}
