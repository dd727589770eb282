package org.leaven.dataset.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawEntry.RawDose;
import org.leaven.dataset.raw.RawEntry.RawStep;
import org.leaven.dataset.raw.RawMedium.RawPicture;
import org.leaven.figure.Pose;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;

/** Reads the steps of an entry: each a text, or a mapping with doses, a pose and a picture. */
final class StepReader {
  private static final AllowedKeys KEYS =
      AllowedKeys.of(
          "a step",
          "text",
          "hold",
          "duration",
          "repetitions",
          "sets",
          "frequency",
          "rest",
          "per",
          "pose",
          "image",
          "alt");
  private static final List<String> PER = List.of("side", "set", "session", "day", "week");
  private static final List<String> PER_OF_FREQUENCY = List.of("day", "week", "session");

  private final NodeReader reader;

  StepReader(NodeReader reader) {
    this.reader = reader;
  }

  List<RawStep> read(MappingFields entry) {
    List<RawStep> steps = new ArrayList<>();
    List<Node> items =
        entry.node("steps").map(node -> reader.items(node, "\"steps\"")).orElse(List.of());
    for (Node item : items) {
      step(item).ifPresent(steps::add);
    }
    return steps;
  }

  private Optional<RawStep> step(Node item) {
    if (isEmpty(item)) {
      emptyStep(item.at());
      return Optional.empty();
    }
    return reader
        .textOrFields(new NamedNode(item, NodeReader.itemOf("steps")), "text", KEYS)
        .flatMap(this::step);
  }

  private Optional<RawStep> step(MappingFields fields) {
    Optional<Node> written = fields.node("text");
    String text = "";
    if (written.filter(StepReader::isEmpty).isPresent()) {
      emptyStep(written.get().at());
    } else if (fields.has("text")) {
      text = fields.text("text").value();
    } else {
      emptyStep(fields.at());
    }
    String per = fields.choice("per", PER, "");
    List<RawDose> doses = new DoseReader(reader).read(fields);
    checkFrequency(fields, per);
    Pose pose = new PoseReader(reader).read(fields).orElse(null);
    RawPicture picture = new MediaReader(reader).ofStep(fields).orElse(null);
    RawStep step = new RawStep(text, doses, per, pose, picture);
    return text.isEmpty() ? Optional.empty() : Optional.of(step);
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Node.Nothing
        || (node instanceof Node.Text text && NodeReader.isBlank(text.value()));
  }

  private void emptyStep(Position at) {
    String cure = "say what to do, or remove the step";
    reader.problems().add(at, ProblemCode.EMPTY_STEP, "this step has no text", cure);
  }

  private void checkFrequency(MappingFields fields, String per) {
    boolean faultyPer = per.isEmpty() && fields.has("per");
    if (fields.node("frequency").isPresent() && !faultyPer && !PER_OF_FREQUENCY.contains(per)) {
      Position at = fields.node("frequency").get().at();
      String what = "\"frequency\" does not say per what";
      String cure = "add per: day, per: week or per: session";
      reader.problems().add(at, ProblemCode.BAD_DOSE, what, cure);
    }
  }
}
