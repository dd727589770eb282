package org.leaven.cli.option;

import java.util.List;
import org.leaven.dataset.Subset;
import picocli.CommandLine.Option;

/** The option {@code --only}: the parts of a knowledge base that are built. */
public final class PartOption {
  @Option(
      names = "--only",
      paramLabel = "PART",
      converter = SubsetConverter.class,
      description =
          "a part of the knowledge base: topics=ID,ID or facets=FACET:TERM or audience=NAME; may"
              + " be repeated")
  private List<Subset> only = List.of();

  /** The parts; empty for the whole knowledge base. */
  public List<Subset> only() {
    return only;
  }
}
