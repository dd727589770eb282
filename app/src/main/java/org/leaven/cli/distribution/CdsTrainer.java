package org.leaven.cli.distribution;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.leaven.cli.Main;
import org.leaven.source.ProgramFile;

/**
 * Runs common commands in a temporary folder, so that Java can archive the classes they load (class
 * data sharing): full, incremental and unchanged builds of a knowledge base and of a JBake site,
 * and a check.
 */
public final class CdsTrainer {
  private static final List<String> FILES =
      List.of(
          ("kb/content/kb.yaml kb/content/moves/bend.yaml kb/content/about.md "
                  + "plain/jbake.properties plain/assets/a.css plain/content/one.md "
                  + "plain/content/two.md plain/templates/page.ftl "
                  + "plain/templates/index.ftl")
              .split(" ", -1));

  private CdsTrainer() {}

  /** Works in the folder that the first argument names, which need not exist. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (String file : FILES) {
      Files.createDirectories(folder.resolve(file).getParent());
      byte[] content = ProgramFile.bytes(CdsTrainer.class, "training/" + file);
      Files.write(folder.resolve(file), content);
    }
    for (String site : List.of("kb", "plain")) {
      Path source = folder.resolve(site);
      build(source);
      build(source);
      Path page = source.resolve(site.equals("kb") ? "content/about.md" : "content/one.md");
      Files.writeString(page, Files.readString(page) + "\nMore.\n");
      build(source);
      run("check", "--source", source.toString());
    }
    run("--help");
  }

  private static void build(Path source) {
    run("build", "--source", source.toString(), "--output", source.resolve("out").toString());
  }

  private static void run(String... args) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Main.run(nowhere, nowhere, args);
  }
}
