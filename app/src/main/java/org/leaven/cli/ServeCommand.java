package org.leaven.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaven.cli.console.ServeConsole;
import org.leaven.cli.option.PartOption;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.Edition;
import org.leaven.serve.AddressException;
import org.leaven.serve.ServeOptions;
import org.leaven.serve.ServeOptions.Switch;
import org.leaven.serve.SiteServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code leaven serve}: serves the site locally and rebuilds it after each edit. */
@Command(
    name = "serve",
    description =
        "Serves the site on this machine; rebuilds it and updates open pages after each edit."
            + " Ctrl-C stops it.",
    mixinStandardHelpOptions = true)
final class ServeCommand extends Subcommand {
  @Mixin private SiteOptionsMixin options;

  @Mixin private PartOption part;

  @Mixin private OutputOption output;

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "the port to listen on; 0 picks a free one (default: 4000, or the next free one)")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = ServeOptions.LOOPBACK,
      description =
          "the address to listen on (default: 127.0.0.1, which only this machine can reach);"
              + " 0.0.0.0 lets everyone on the network read the site")
  private String host;

  @Option(
      names = "--path",
      paramLabel = "PATH",
      defaultValue = "/",
      description = "the path to serve the site at, as on GitHub Pages: /repo/ (default: /)")
  private String path;

  @Option(
      names = "--strict",
      description =
          "send the strictest Content-Security-Policy that Leaven's pages work with, to test your own"
              + " pages with it")
  private boolean isStrict;

  @Option(
      names = "--embeddable",
      description =
          "let pages of other origins frame the site and load its files, to test embedding")
  private boolean isEmbeddable;

  @Option(
      names = "--poll",
      description = "look for edits twice a second, for network shares that do not report them")
  private boolean isPolling;

  @Option(names = "--read-only", description = "let nobody change the source files in the browser")
  private boolean isReadOnly;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  ServeCommand() {}

  @Override
  public Integer call() throws Exception {
    Path root = options.source();
    Path target = output.folder(root);
    BuildOptions order = options.build(Set.of(Edition.SITE), "", part);
    PrintWriter out = out();
    ServeConsole console = new ServeConsole(root, out, err());
    try (SiteServer server = SiteServer.start(serving(order, target), console)) {
      stopWithTheProgram(server);
      server.firstBuild();
      out.println("Serving " + target + " at " + server.address() + "  (Ctrl-C stops it)");
      server.editorAddress().ifPresent(address -> out.println("Edit at " + address));
      server.join();
    } catch (AddressException e) {
      throw new CommandRefusedException(String.valueOf(e.getMessage()));
    }
    return ExitStatus.GOOD;
  }

  private ServeOptions serving(BuildOptions order, Path target) throws CommandRefusedException {
    ServeOptions serving =
        ServeOptions.of(order.withDrafts(), target)
            .host(host)
            .below(path)
            .with(Switch.STRICT, isStrict)
            .with(Switch.EMBEDDABLE, isEmbeddable)
            .with(Switch.READ_ONLY, isReadOnly)
            .with(Switch.POLLING, isPolling);
    if (port == null) {
      return serving;
    }
    if (port < 0 || port > 65_535) {
      throw new CommandRefusedException("--port: ports go from 0 to 65535");
    }
    return serving.port(port);
  }

  private static void stopWithTheProgram(SiteServer server) {
    Runnable stop =
        () -> {
          try {
            server.close();
          } catch (IOException e) {
            // the program ends in any case
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "leaven-stop"));
  }
}
