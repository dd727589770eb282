package org.leaven.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs a real Maven on small projects, with the jar that was just built as a plugin. Whatever else
 * that needs comes from the repository of the build itself; nothing is fetched, and nothing of
 * Leaven stays in that repository.
 */
class GoalsIT {
  private static final String VERSION = property("leaven.version");
  private static final Path REPOSITORY = Path.of(property("leaven.repository"));

  @TempDir static Path folder;

  private record Run(int status, String said) {}

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name + " is set by the build");
  }

  @BeforeAll
  static void publish() throws IOException {
    Path place = folder.resolve("built/org/leaven/leaven").resolve(VERSION);
    Files.createDirectories(place);
    Files.copy(Path.of("target", "leaven-thin.jar"), place.resolve("leaven-" + VERSION + ".jar"));
    Files.copy(Path.of("pom.xml"), place.resolve("leaven-" + VERSION + ".pom"));
    Files.writeString(
        folder.resolve("settings.xml"),
        """
        <settings>
          <localRepository>%s</localRepository>
          <mirrors>
            <mirror><id>here</id><url>%s</url><mirrorOf>central</mirrorOf></mirror>
          </mirrors>
        </settings>
        """
            .formatted(folder.resolve("local"), REPOSITORY.toUri()));
  }

  private static Path project(String name, String configuration, Map<String, String> files)
      throws IOException {
    Path project = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>example</groupId>
          <artifactId>site</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <pluginRepositories>
            <pluginRepository><id>built</id><url>%s</url></pluginRepository>
          </pluginRepositories>
          <build>
            <plugins>
              <plugin>
                <groupId>org.leaven</groupId>
                <artifactId>leaven</artifactId>
                <version>%s</version>
                <configuration>%s</configuration>
                <executions><execution><goals><goal>build</goal></goals></execution></executions>
              </plugin>
            </plugins>
          </build>
        </project>
        """
            .formatted(folder.resolve("built").toUri(), VERSION, configuration));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = project.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return project;
  }

  private static Run maven(Path project, String... words) throws IOException, InterruptedException {
    Process process = start(project, words);
    try (InputStream said = process.getInputStream()) {
      String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), text);
    }
  }

  private static Process start(Path project, String... words) throws IOException {
    Path bin = Path.of(property("leaven.maven"), "bin");
    boolean isWindows = System.getProperty("os.name").startsWith("Windows");
    List<String> command =
        new ArrayList<>(
            List.of(
                bin.resolve(isWindows ? "mvn.cmd" : "mvn").toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--settings",
                folder.resolve("settings.xml").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("MAVEN_ARGS");
    return builder.redirectErrorStream(true).start();
  }

  private static final Map<String, String> KNOWLEDGE =
      Map.of(
          "site/content/kb.yaml",
          """
          id: gout
          title: Foods for gout
          nouns: {entry: food, entries: foods}
          verdicts:
            eat: {label: Eat, polarity: positive}
          topics:
            gout: {label: Gout}
          sources:
            leaflet: {label: The leaflet}
          """,
          "site/content/foods/cherries.yaml",
          """
          name: Cherries
          verdicts:
            gout: {verdict: eat, source: leaflet}
          """);

  private static final Map<String, String> PLAIN =
      Map.of(
          "content/a.md",
          "title=A\ntype=page\nstatus=published\ndate=2026-11-22\n~~~~~~\n*A*\n",
          "content/b.markdown",
          "title=B\ntype=page\nstatus=published\n~~~~~~\n*B*\n",
          "templates/page.ftl",
          "${content.body}",
          "jbake.properties",
          "render.index=false\nrender.archive=false\nrender.feed=false\n");

  @Test
  void packageBuildsAKnowledgeBase() throws IOException, InterruptedException {
    Path project =
        project("kb", "<source>${project.basedir}/site</source><asOf>2026-11-22</asOf>", KNOWLEDGE);
    Run run = maven(project, "package");
    assertEquals(0, run.status(), run.said());
    assertTrue(run.said().contains("leaven:" + VERSION + ":build"), run.said());
    assertFalse(run.said().contains("org.jbake"), run.said());
    Path site = project.resolve("target/site");
    assertTrue(Files.readString(site.resolve("foods/cherries.html")).contains("Cherries"));
  }

  @Test
  void errorsFailTheBuildWithTheirPlaces() throws IOException, InterruptedException {
    Path project = project("strict", "", PLAIN);
    Run run = maven(project, "package");
    assertEquals(1, run.status(), run.said());
    assertTrue(
        run.said().contains("[ERROR] content/b.markdown:1:1: error [unknown-extension]"),
        run.said());
    assertFalse(Files.exists(project.resolve("target/site")));
  }

  @Test
  void aGoalOfItsOwnChecksLenientlyAndWritesNothing() throws IOException, InterruptedException {
    Path project = project("lenient", "", PLAIN);
    Run run = maven(project, "leaven:check", "-Dleaven.lenient=true");
    assertEquals(0, run.status(), run.said());
    assertTrue(
        run.said().contains("[WARNING] content/b.markdown:1:1: warning [unknown-extension]"),
        run.said());
    assertFalse(Files.exists(project.resolve("target")));
  }

  @Test
  void aGoalOfItsOwnServesUntilItIsStopped() throws Exception {
    Path project = project("served", "<source>${project.basedir}/site</source>", KNOWLEDGE);
    Process process = start(project, "leaven:serve", "-Dleaven.port=0", "-Dleaven.path=repo");
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      StringBuilder text = new StringBuilder();
      String line = said.readLine();
      while (line != null && !line.contains("Serving ")) {
        text.append(line).append('\n');
        line = said.readLine();
      }
      assertNotNull(line, text::toString);
      URI page = URI.create(line.substring(line.indexOf("http:")) + "foods/cherries.html");
      assertEquals("/repo/foods/cherries.html", page.getPath());
      HttpResponse<String> response =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
      assertTrue(response.body().contains("Cherries"), response::toString);
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }
}
