package org.leaven.dataset.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawMedium;
import org.leaven.dataset.raw.RawMedium.RawPicture;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;

/** Reads {@code media}: pictures, and videos that a poster leads to. */
final class MediaReader {
  private static final AllowedKeys PICTURE =
      AllowedKeys.of("a picture", "alt", "caption", "credit", "licence", "source")
          .requiring("image");
  private static final AllowedKeys VIDEO =
      AllowedKeys.of("a video", "alt", "duration", "caption", "credit", "licence", "source")
          .requiring("video", "poster");

  private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+\\S*");

  private final NodeReader reader;

  MediaReader(NodeReader reader) {
    this.reader = reader;
  }

  List<RawMedium> read(MappingFields entry) {
    List<RawMedium> media = new ArrayList<>();
    List<Node> items =
        entry.node("media").map(node -> reader.items(node, "\"media\"")).orElse(List.of());
    for (Node item : items) {
      boolean isVideo =
          item instanceof Node.Mapping mapping
              && mapping.members().stream()
                  .anyMatch(member -> List.of("video", "poster").contains(member.key()));
      reader
          .fields(item, NodeReader.itemOf("media"), isVideo ? VIDEO : PICTURE)
          .map(fields -> medium(fields, isVideo ? "poster" : "image"))
          .ifPresent(media::add);
    }
    return media;
  }

  private RawMedium medium(MappingFields fields, String picture) {
    return new RawMedium(
        picture(fields, picture),
        address(fields),
        new DoseReader(reader).read(fields).stream().findFirst().orElse(null),
        fields.text("caption").value(),
        fields.text("credit").value(),
        fields.text("licence").value(),
        CitationReader.read(fields, reader));
  }

  private Located<String> address(MappingFields fields) {
    Located<String> address = fields.word("video");
    return reader
        .matching(address, WEB, "write a web address, as https://example.org/video")
        .map(text -> address)
        .orElse(new Located<>("", address.at()));
  }

  /** The picture of a step; empty where it has none. */
  Optional<RawPicture> ofStep(MappingFields step) {
    if (step.has("image")) {
      return Optional.of(picture(step, "image"));
    }
    step.node("alt").ifPresent(alt -> withoutPicture(alt.at()));
    return Optional.empty();
  }

  private void withoutPicture(Position at) {
    reader
        .problems()
        .add(at, ProblemCode.MISSING_KEY, "\"image\" is missing", "name the picture, too");
  }

  private RawPicture picture(MappingFields fields, String key) {
    Located<String> file = fields.word(key);
    Located<String> alt = fields.text("alt");
    if (!fields.has("alt")) {
      String what = "the picture \"" + file.value() + "\" has no alternative text";
      String cure = "say with \"alt\" what it shows, for readers who do not see it";
      reader.problems().add(file.at(), ProblemCode.MISSING_ALT, what, cure);
    }
    return new RawPicture(file, alt);
  }
}
