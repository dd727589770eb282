package org.leaven.dataset.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawMainFile.RawAcceptedWarning;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.text.NearestName;

/** Reads {@code accepted}: the warnings an author accepts, each with a reason. */
final class AcceptedWarningReader {
  private static final AllowedKeys ACCEPTANCE =
      AllowedKeys.of("an acceptance").requiring("code", "file", "reason");

  private final NodeReader reader;

  AcceptedWarningReader(NodeReader reader) {
    this.reader = reader;
  }

  List<RawAcceptedWarning> read(MappingFields fields) {
    List<RawAcceptedWarning> acceptances = new ArrayList<>();
    List<Node> items =
        fields.node("accepted").map(node -> reader.items(node, "\"accepted\"")).orElse(List.of());
    for (Node item : items) {
      Optional<MappingFields> own = reader.fields(item, NodeReader.itemOf("accepted"), ACCEPTANCE);
      own.map(this::acceptance).ifPresent(acceptances::add);
    }
    return acceptances;
  }

  private RawAcceptedWarning acceptance(MappingFields own) {
    return new RawAcceptedWarning(
        code(own.word("code")), own.word("file").value(), own.text("reason").value());
  }

  private Located<String> code(Located<String> code) {
    String id = code.value();
    Optional<ProblemCode> known =
        Arrays.stream(ProblemCode.values()).filter(own -> own.id().equals(id)).findFirst();
    if (id.isEmpty() || known.filter(ProblemCode::canBeWarning).isPresent()) {
      return code;
    }
    String quoted = NodeReader.quoted(id);
    String what = known.isPresent() ? quoted + " is an error" : "unknown code " + quoted;
    String cure = known.isPresent() ? "mend it; only warnings can be accepted" : cure(id);
    reader.badValue(code.at(), what, cure);
    return new Located<>("", code.at());
  }

  private static String cure(String id) {
    List<String> warnings =
        Arrays.stream(ProblemCode.values())
            .filter(ProblemCode::canBeWarning)
            .map(ProblemCode::id)
            .toList();
    return NearestName.cure(id, warnings);
  }
}
