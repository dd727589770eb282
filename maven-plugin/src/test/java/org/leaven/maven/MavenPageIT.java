package org.leaven.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the page about Maven of the documentation in projects that use nothing but it. */
class MavenPageIT {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(?<kind>\\w+)\n(?<text>.*?)^```$");
  private static final Path KNOWLEDGE = Path.of("core/src/test/kb/foods-for-gout/content");

  @TempDir static Path folder;

  private static MavenRun maven;

  @BeforeAll
  static void publish() throws IOException {
    maven = MavenRun.in(folder);
  }

  private static List<String> blocks(String kind) throws IOException {
    return BLOCK
        .matcher(Files.readString(Path.of("docs/maven.md")))
        .results()
        .filter(block -> block.group(1).equals(kind))
        .map(block -> block.group(2))
        .toList();
  }

  private static void copyKnowledge(Path to) throws IOException {
    for (Path file : files(KNOWLEDGE)) {
      Path copy = to.resolve("content").resolve(KNOWLEDGE.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void thePluginBuildsVerifiesAndReportsTwiceInARow() throws Exception {
    List<String> xml = blocks("xml");
    Path project = Files.createDirectories(folder.resolve("page"));
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>example</groupId>
          <artifactId>knowledge</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <build><plugins>
            %s
            %s
          </plugins></build>
          %s
        </project>
        """
            .formatted(xml.get(0), xml.get(1), xml.get(2)));
    copyKnowledge(project.resolve("src/knowledge"));
    for (int i = 0; i < 2; i++) {
      MavenRun.Ended run = maven.run(project, "verify", "site");
      assertEquals(0, run.status(), run.said());
      assertTrue(run.said().contains("site, zip, pdf say what the dataset says"), run.said());
      Path target = project.resolve("target");
      assertTrue(Files.exists(target.resolve("leaven/site/index.html")));
      assertTrue(Files.exists(target.resolve("leaven/editions/foods-for-gout.pdf")));
      assertTrue(Files.readString(target.resolve("site/knowledge.html")).contains("entries"));
      assertFalse(Files.exists(target.resolve("site/compare.html")));
    }
  }

  @Test
  void aProgramThatDependsOnTheLibraryAloneBuildsASiteAndKeepsItsOwnLog() throws Exception {
    Path project = Files.createDirectories(folder.resolve("program"));
    copyKnowledge(project.resolve("site"));
    Path source = Files.createDirectories(project.resolve("src/main/java"));
    Files.writeString(
        source.resolve("Consumer.java"),
        """
        import org.slf4j.LoggerFactory;

        public class Consumer {
          public static void main(String[] words) throws Exception {
            BuildSite.main(words);
            LoggerFactory.getLogger("consumer").info("it was built");
          }
        }
        """);
    Files.writeString(source.resolve("BuildSite.java"), blocks("java").get(0));
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>example</groupId>
          <artifactId>program</artifactId>
          <version>1</version>
          <properties><maven.compiler.release>17</maven.compiler.release></properties>
          <dependencies>
            %s
            <dependency>
              <groupId>org.slf4j</groupId>
              <artifactId>slf4j-simple</artifactId>
              <version>2.0.17</version>
            </dependency>
          </dependencies>
          <build><plugins>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>3.14.1</version>
            </plugin>
          </plugins></build>
        </project>
        """
            .formatted(blocks("xml").get(3)));
    MavenRun.Ended run =
        maven.run(
            project,
            "compile",
            "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:tree",
            "org.codehaus.mojo:exec-maven-plugin:3.6.2:java",
            "-Dexec.mainClass=Consumer");
    assertEquals(0, run.status(), run.said());
    assertTrue(run.said().contains("consumer - "), run.said());
    assertTrue(Files.exists(project.resolve("target/site/index.html")));
    assertTrue(Files.exists(project.resolve("target/editions/foods-for-gout.zip")));
    assertTrue(run.said().contains("org.leaven:leaven-core:jar:"), run.said());
    for (String unwanted : List.of("picocli", "jetty", "logback", "slf4j-nop", ":pdfbox:")) {
      assertFalse(run.said().contains(unwanted), unwanted + " in\n" + run.said());
    }
  }
}
