package org.leaven.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.UncheckedIo;

/** Reads the pages and templates of a plain site, to locate a problem in its sources. */
final class PlainSiteSources {
  private final SiteSettings settings;

  PlainSiteSources(SiteSettings settings) {
    this.settings = settings;
  }

  /** The pages with these paths, and all templates. */
  SourceTree read(Set<String> paths) {
    List<SourceFile> pages = new ArrayList<>();
    for (String path : new TreeSet<>(paths)) {
      pages.add(UncheckedIo.wrap(() -> file(settings.root().resolve(path))));
    }
    return new SourceTree(settings.root(), UncheckedIo.wrap(this::templates), pages);
  }

  private List<SourceFile> templates() throws IOException {
    List<SourceFile> templates = new ArrayList<>();
    try (Stream<Path> files = Files.walk(settings.templateFolder())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        templates.add(file(file));
      }
    }
    return templates;
  }

  private SourceFile file(Path file) throws IOException {
    Path root = settings.root().toAbsolutePath().normalize();
    String path = root.relativize(file.toAbsolutePath().normalize()).toString();
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return new SourceFile(path.replace('\\', '/'), text);
  }
}
