package org.leaven.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals, run by a real Maven in small projects. */
class GoalsIT {
  @TempDir static Path folder;

  private static MavenRun maven;

  @BeforeAll
  static void publish() throws IOException {
    maven = MavenRun.in(folder);
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
          <build>
            <plugins>
              <plugin>
                <groupId>org.leaven</groupId>
                <artifactId>leaven-maven-plugin</artifactId>
                <version>%s</version>
                <configuration>%s</configuration>
                <executions><execution><goals><goal>build</goal></goals></execution></executions>
              </plugin>
            </plugins>
          </build>
        </project>
        """
            .formatted(MavenRun.VERSION, configuration));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = project.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return project;
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
    MavenRun.Ended run = maven.run(project, "package");
    assertEquals(0, run.status(), run.said());
    assertTrue(
        run.said().contains("leaven-maven-plugin:" + MavenRun.VERSION + ":build"), run.said());
    assertFalse(run.said().contains("org.jbake"), run.said());
    Path site = project.resolve("target/leaven/site");
    assertTrue(Files.readString(site.resolve("foods/cherries.html")).contains("Cherries"));
  }

  @Test
  void errorsFailTheBuildWithTheirPlaces() throws IOException, InterruptedException {
    Path project = project("strict", "", PLAIN);
    MavenRun.Ended run = maven.run(project, "package", "-Dleaven.source=src/knowlege");
    assertEquals(1, run.status(), run.said());
    assertTrue(run.said().contains("src/knowlege: there is no such folder"), run.said());
    run = maven.run(project, "package");
    assertEquals(1, run.status(), run.said());
    assertTrue(
        run.said().contains("[ERROR] content/b.markdown:1:1: error [unknown-extension]"),
        run.said());
    assertFalse(Files.exists(project.resolve("target/leaven/site")));
  }

  @Test
  void editionsAndTheirRevisionAreWrittenAndVerified() throws IOException, InterruptedException {
    Path project = project("editions", "<source>${project.basedir}/site</source>", KNOWLEDGE);
    MavenRun.Ended run =
        maven.run(
            project,
            "package",
            "leaven:verify",
            "-Dleaven.editions=zip,epub,pdf",
            "-Dleaven.only=topics=gout",
            "-Dleaven.revision=r7");
    assertEquals(0, run.status(), run.said());
    assertTrue(run.said().contains("zip, epub, pdf say what the dataset says"), run.said());
    Path editions = project.resolve("target/leaven/editions");
    assertTrue(Files.exists(editions.resolve("gout.pdf")));
    assertTrue(Files.readString(editions.resolve("manifest.json")).contains("\"r7\""));
    assertTrue(Files.readString(editions.resolve(".leaven")).contains("only topics=gout"));
    Path epub = editions.resolve("gout.epub");
    Files.write(epub, new byte[] {0});
    MavenRun.Ended damaged =
        maven.run(project, "leaven:verify", "-Dleaven.source=" + project.resolve("site"));
    assertEquals(1, damaged.status(), damaged.said());
    assertTrue(damaged.said().contains("gout.epub"), damaged.said());
  }

  @Test
  void anUnknownEditionIsNamedWithThoseThatExist() throws IOException, InterruptedException {
    Path project = project("unknown", "<source>${project.basedir}/site</source>", KNOWLEDGE);
    MavenRun.Ended run = maven.run(project, "package", "-Dleaven.editions=site,book");
    assertEquals(1, run.status(), run.said());
    assertTrue(
        run.said().contains("editions: \"book\" is not an edition; write one of site, zip"),
        run.said());
  }

  @Test
  void aGoalOfItsOwnChecksLenientlyAndWritesNothing() throws IOException, InterruptedException {
    Path project = project("lenient", "", PLAIN);
    MavenRun.Ended run =
        maven.run(project, "leaven:check", "leaven:verify", "-Dleaven.lenient=true");
    assertEquals(0, run.status(), run.said());
    assertTrue(
        run.said().contains("[WARNING] content/b.markdown:1:1: warning [unknown-extension]"),
        run.said());
    assertTrue(run.said().contains("a JBake site has no dataset"), run.said());
    assertFalse(Files.exists(project.resolve("target")));
  }

  @Test
  void aGoalOfItsOwnServesUntilItIsStopped() throws Exception {
    Path project = project("served", "<source>${project.basedir}/site</source>", KNOWLEDGE);
    Process process = maven.start(project, "leaven:serve", "-Dleaven.port=0", "-Dleaven.path=repo");
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
