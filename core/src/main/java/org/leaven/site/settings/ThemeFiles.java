package org.leaven.site.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The templates and assets of the default theme, held in memory; those of the knowledge base take
 * precedence.
 *
 * @param templates by their path below the templates' folder, with {@code /}
 * @param assets by their path below the assets' folder, with {@code /}
 */
public record ThemeFiles(SortedMap<String, byte[]> templates, SortedMap<String, byte[]> assets) {
  private static final String INSIDE = "org/leaven/theme/";

  /** The theme read from the jar, which does not change while the program runs. */
  private static volatile @Nullable ThemeFiles packed;

  /** The theme that came with the program: in its jar, or in its folder of classes. */
  static ThemeFiles builtIn() throws IOException {
    try {
      Path home =
          Path.of(ThemeFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(home) ? of(home.resolve(INSIDE)) : packed(home);
    } catch (URISyntaxException e) {
      throw new IOException("cannot find the default theme", e);
    }
  }

  private static ThemeFiles packed(Path jar) throws IOException {
    ThemeFiles known = packed;
    if (known == null) {
      known = ofJar(jar);
      packed = known;
    }
    return known;
  }

  /** No theme at all. */
  static ThemeFiles none() {
    return new ThemeFiles(new TreeMap<>(), new TreeMap<>());
  }

  /** A theme in a folder that holds {@code templates/} and {@code assets/}, both optional. */
  public static ThemeFiles of(Path folder) throws IOException {
    return new ThemeFiles(read(folder.resolve("templates")), read(folder.resolve("assets")));
  }

  private static SortedMap<String, byte[]> read(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        files.put(RelativePath.of(folder, file), Files.readAllBytes(file));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return files;
  }

  private static ThemeFiles ofJar(Path jar) throws IOException {
    ThemeFiles theme = none();
    Map<String, SortedMap<String, byte[]>> parts =
        Map.of(INSIDE + "templates/", theme.templates, INSIDE + "assets/", theme.assets);
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().filter(ThemeFiles::isInside).toList()) {
        for (Map.Entry<String, SortedMap<String, byte[]>> part : parts.entrySet()) {
          if (entry.getName().startsWith(part.getKey())) {
            try (InputStream in = file.getInputStream(entry)) {
              part.getValue()
                  .put(entry.getName().substring(part.getKey().length()), in.readAllBytes());
            }
          }
        }
      }
    }
    return theme;
  }

  private static boolean isInside(JarEntry entry) {
    return !entry.isDirectory() && entry.getName().startsWith(INSIDE);
  }

  /** Names of the templates that write whole pages: those not in a folder, without extension. */
  List<String> pageTemplates() {
    return templates.keySet().stream()
        .filter(name -> name.endsWith(".ftl") && name.indexOf('/') < 0)
        .map(name -> name.substring(0, name.length() - 4))
        .toList();
  }
}
