package org.leaven.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The jar's list of its parts, and the descriptors that scanners look for. After a change of the
 * dependencies {@code mvn -Pparts -DskipTests package} writes the list anew.
 */
class PartsIT {
  private static final String LIST = "META-INF/sbom/application.cdx.json";
  private static final Pattern PART =
      Pattern.compile("\"purl\" : \"pkg:maven/([^/]+)/([^@]+)@([^?]+)\\?type=jar\"");

  private JarFile program;
  private List<Part> parts;

  private record Part(String group, String name, String version) {
    /** The part as it was published. */
    JarFile jar() throws IOException {
      return new JarFile(
          Path.of(System.getProperty("leaven.repository"), group.split("\\."))
              .resolve(name)
              .resolve(version)
              .resolve(name + "-" + version + ".jar")
              .toFile());
    }
  }

  @BeforeEach
  void readTheList() throws IOException {
    program = new JarFile(Program.repository().resolve("target/leaven.jar").toFile());
    try (InputStream in = program.getInputStream(program.getEntry(LIST))) {
      String list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      parts =
          PART.matcher(list)
              .results()
              .map(PartsIT::part)
              .filter(part -> !part.group().equals("org.leaven"))
              .toList();
    }
    assertTrue(parts.size() > 50, parts::toString);
  }

  private static Part part(MatchResult found) {
    return new Part(found.group(1), found.group(2), found.group(3));
  }

  @AfterEach
  void close() throws IOException {
    program.close();
  }

  @Test
  void everyClassIsOfAPartThatIsNamedAndEveryPartHasOne() throws IOException {
    Set<String> unknown = classes(program);
    unknown.removeIf(name -> name.startsWith("org/leaven/"));
    for (Part part : parts) {
      try (JarFile jar = part.jar()) {
        Set<String> published = classes(jar);
        boolean empty = published.isEmpty();
        published.removeIf(name -> program.getEntry(name) == null);
        assertEquals(empty, published.isEmpty(), part + " has no class in the jar");
        unknown.removeAll(published);
      }
    }
    assertEquals(Set.of(), unknown);
  }

  private static Set<String> classes(JarFile jar) {
    Set<String> classes = new TreeSet<>();
    jar.stream().map(ZipEntry::getName).filter(PartsIT::isClass).forEach(classes::add);
    return classes;
  }

  private static boolean isClass(String entry) {
    return entry.endsWith(".class") && !entry.endsWith("module-info.class");
  }

  @Test
  void everyPartHasItsMavenDescriptor() throws IOException {
    List<Part> described = new ArrayList<>();
    for (Part part : parts) {
      String name = "META-INF/maven/" + part.group + "/" + part.name + "/pom.properties";
      ZipEntry entry = program.getEntry(name);
      assertTrue(entry != null, name);
      Properties properties = new Properties();
      properties.load(program.getInputStream(entry));
      described.add(
          new Part(
              properties.getProperty("groupId"),
              properties.getProperty("artifactId"),
              properties.getProperty("version")));
    }
    assertEquals(parts, described);
  }
}
