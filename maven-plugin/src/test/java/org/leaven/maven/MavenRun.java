package org.leaven.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs a real Maven on projects of others. The modules that were just built are published into a
 * repository of the test; whatever else is needed comes from the repository of the build itself,
 * or, where a project needs more than that, from Maven Central. Nothing of Leaven stays in the
 * repository of the build.
 */
final class MavenRun {
  static final String VERSION = property("leaven.version");

  private final Path folder;

  /** How a run ended. */
  record Ended(int status, String said) {}

  private MavenRun(Path folder) {
    this.folder = folder;
  }

  /** Publishes the modules below a folder. */
  static MavenRun in(Path folder) throws IOException {
    MavenRun run = new MavenRun(folder);
    run.publish("leaven-parent", Path.of("pom.xml"), null);
    for (String module : List.of("core", "pdf", "app", "maven-plugin")) {
      String name = module.equals("app") ? "leaven" : "leaven-" + module;
      Path jar = Path.of(module, "target", name + "-" + VERSION + ".jar");
      run.publish(name, Path.of(module, "pom.xml"), jar);
    }
    Files.writeString(
        folder.resolve("settings.xml"),
        """
        <settings>
          <localRepository>%1$s</localRepository>
          <profiles>
            <profile>
              <id>built</id>
              <repositories>
                <repository><id>built</id><url>%2$s</url></repository>
                <repository><id>here</id><url>%3$s</url></repository>
              </repositories>
              <pluginRepositories>
                <pluginRepository><id>built</id><url>%2$s</url></pluginRepository>
                <pluginRepository><id>here</id><url>%3$s</url></pluginRepository>
              </pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>built</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(
                folder.resolve("local"),
                folder.resolve("built").toUri(),
                Path.of(property("leaven.repository")).toUri()));
    return run;
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name + " is set by the build");
  }

  private void publish(String name, Path pom, @Nullable Path jar) throws IOException {
    Path place = folder.resolve("built/org/leaven").resolve(name).resolve(VERSION);
    Files.createDirectories(place);
    Files.copy(pom, place.resolve(name + "-" + VERSION + ".pom"));
    if (jar != null) {
      Files.copy(jar, place.resolve(name + "-" + VERSION + ".jar"));
    }
  }

  /** Runs Maven in a project's folder to its end. */
  Ended run(Path project, String... words) throws IOException, InterruptedException {
    Process process = start(project, words);
    try (InputStream said = process.getInputStream()) {
      String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), text);
    }
  }

  /** Starts Maven in a project's folder. */
  Process start(Path project, String... words) throws IOException {
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
}
