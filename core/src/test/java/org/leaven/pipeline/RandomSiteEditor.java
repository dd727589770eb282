package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Changes the sources of a site at random, in ways that leave it a site. */
final class RandomSiteEditor {
  private final Path root;
  private final Random random;
  private int count;

  RandomSiteEditor(Path root, Random random) {
    this.root = root;
    this.random = random;
  }

  /** Makes one change to a plain site; says which. */
  String meddlePlain() throws IOException {
    count++;
    return switch (random.nextInt(9)) {
      case 0 -> write("content/blog/new-" + count + ".md", post("New " + count, "Text."));
      case 1 -> write(any("content", ".md"), post("Changed " + count, "Other **text**."));
      case 2 -> delete("content", ".md");
      case 3 -> rename("content", ".md", "content/blog/renamed-" + count + ".md");
      case 4 -> append("templates/post.ftl", "<p>" + count + "</p>\n");
      case 5 -> append("templates/part/foot.ftl", "<i>" + count + "</i>\n");
      case 6 -> write("assets/a.css", "a { order: " + count + " }\n");
      case 7 -> write("jbake.properties", "site.host=http://example.org/" + count + "\n");
      default -> write("content/note-" + random.nextInt(3) + ".txt", "note " + count + "\n");
    };
  }

  /** Makes one change to a knowledge base; says which. */
  String meddleKnowledge() throws IOException {
    count++;
    return switch (random.nextInt(9)) {
      case 0 -> write("content/moves/new-" + count + ".yaml", entry("New " + count));
      case 1 -> write(any("content/moves", ".yaml"), entry("Changed " + count));
      case 2 -> delete("content/moves", ".yaml");
      case 3 -> rename("content/moves", ".yaml", "content/moves/renamed-" + count + ".yaml");
      case 4 -> append("content/about.md", "\nParagraph " + count + ".\n");
      case 5 ->
          append("content/kb.yaml", "  topic-" + count + ": {label: Topic no " + count + "}\n");
      case 6 -> write("assets/css/z-own.css", "a { order: " + count + " }\n");
      case 7 -> write("templates/notfound.ftl", "<#ftl output_format=\"HTML\">\n" + count + "\n");
      default -> write("jbake.properties", "kb.html=" + random.nextBoolean() + "\n");
    };
  }

  private static String post(String title, String text) {
    return "title="
        + title
        + "\ntype=post\nstatus=published\ndate=2026-01-01\n~~~~~~\n"
        + text
        + "\n";
  }

  static String entry(String name) {
    return "name: " + name + "\nverdicts: {knee: {verdict: good}}\n";
  }

  String write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
    return "write " + path;
  }

  private String append(String path, String text) throws IOException {
    return write(path, Files.readString(root.resolve(path)) + text);
  }

  private String delete(String folder, String ending) throws IOException {
    List<String> files = files(folder, ending);
    if (files.size() < 3) {
      return "nothing";
    }
    String file = files.get(random.nextInt(files.size()));
    if (!file.equals("content/about.md")) {
      Files.delete(root.resolve(file));
    }
    return "delete " + file;
  }

  private String rename(String folder, String ending, String to) throws IOException {
    String file = any(folder, ending);
    Files.move(root.resolve(file), root.resolve(to));
    return "rename " + file;
  }

  private String any(String folder, String ending) throws IOException {
    List<String> files = files(folder, ending);
    return files.get(random.nextInt(files.size()));
  }

  private List<String> files(String folder, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(root.resolve(folder))) {
      return walk.map(path -> root.relativize(path).toString())
          .filter(path -> path.endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
