package org.leaven.dataset.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.leaven.dataset.form.HeadForm.AcceptanceForm;
import org.leaven.dataset.tree.Node;
import org.leaven.source.Code;
import org.leaven.source.Located;
import org.leaven.source.Nearest;

/** Reads which warnings an author accepts. There is no acceptance without a reason. */
final class AcceptanceReader {
  private static final Shape ACCEPTANCE =
      Shape.of("an acceptance").requiring("code", "file", "reason");

  private final NodeReader reader;

  AcceptanceReader(NodeReader reader) {
    this.reader = reader;
  }

  List<AcceptanceForm> read(Fields fields) {
    List<AcceptanceForm> acceptances = new ArrayList<>();
    List<Node> items =
        fields.node("accepted").map(node -> reader.items(node, "\"accepted\"")).orElse(List.of());
    for (Node item : items) {
      Optional<Fields> own = reader.fields(item, NodeReader.itemOf("accepted"), ACCEPTANCE);
      own.map(this::acceptance).ifPresent(acceptances::add);
    }
    return acceptances;
  }

  private AcceptanceForm acceptance(Fields own) {
    return new AcceptanceForm(
        code(own.word("code")), own.word("file").value(), own.text("reason").value());
  }

  private Located<String> code(Located<String> code) {
    String id = code.value();
    Optional<Code> known =
        Arrays.stream(Code.values()).filter(own -> own.id().equals(id)).findFirst();
    if (id.isEmpty() || known.filter(Code::canBeWarning).isPresent()) {
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
        Arrays.stream(Code.values()).filter(Code::canBeWarning).map(Code::id).toList();
    return Nearest.cure(id, warnings);
  }
}
