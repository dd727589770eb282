package org.leaven.dataset.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.EntryFile;
import org.leaven.dataset.raw.Ids;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.RawFacetValue;
import org.leaven.dataset.raw.RawEntry.RawJudgement;
import org.leaven.dataset.raw.RawEntry.RawRelation;
import org.leaven.dataset.raw.RawEntry.RawWithdrawal;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Reads the entries of an entry file: one mapping, or a list of mappings. */
public final class EntryReader {
  private static final AllowedKeys ALONE =
      AllowedKeys.of(
              "an entry",
              "id",
              "kind",
              "summary",
              "aliases",
              "keywords",
              "facets",
              "fields",
              "steps",
              "adaptations",
              "media",
              "verdicts",
              "variant-of",
              "part-of",
              "combines",
              "see-also",
              "alternative-to",
              "source",
              "text",
              "links",
              "reviewed",
              "status",
              "withdrawn",
              "review-by",
              "reading",
              "former-ids")
          .requiring("name")
          .above("verdicts", JudgementReader.KEYS);
  private static final AllowedKeys LISTED =
      new AllowedKeys("an entry in a list", List.of("id", "name"), ALONE.allowed(), ALONE.below());
  private static final AllowedKeys WITHDRAWAL =
      AllowedKeys.of("a withdrawal", "instead").requiring("on", "why");
  private static final List<String> STATES = List.of("published", "draft");
  private static final AllowedKeys TERM =
      AllowedKeys.of("a term", "basis", "source").requiring("term");

  private final EntryFile file;
  private final NodeReader reader;

  private EntryReader(EntryFile file, NodeReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /** Reads the root of an entry file; invalid values are reported and left empty. */
  public static List<RawEntry> read(Node root, EntryFile file, Problems problems) {
    NodeReader reader = new NodeReader(problems);
    EntryReader entries = new EntryReader(file, reader);
    if (root instanceof Node.Mapping mapping) {
      return List.of(entries.alone(mapping));
    }
    if (root instanceof Node.Sequence sequence) {
      return sequence.items().stream().flatMap(item -> entries.listed(item).stream()).toList();
    }
    reader.wrongType(root, "an entry file", "a mapping");
    return List.of();
  }

  private RawEntry alone(Node.Mapping mapping) {
    MappingFields fields = MappingFields.open(mapping, ALONE, reader);
    return entry(idAlone(fields), fields);
  }

  private Located<String> idAlone(MappingFields fields) {
    Located<String> byName = new Located<>(file.stem(), Position.startOf(file.path()));
    Located<String> id = fields.word("id");
    if (id.value().isEmpty()) {
      checkStem(byName);
      return byName;
    }
    if (id.value().equals(file.stem()) || Ids.problemWith(id.value()).isPresent()) {
      Ids.check(id, reader.problems());
      return id;
    }
    String what = "the id " + NodeReader.quoted(id.value()) + " is not the name of its file";
    String cure = "write " + NodeReader.quoted(file.stem()) + ", rename the file, or leave it out";
    reader.problems().add(id.at(), ProblemCode.BAD_ID, what, cure);
    return id;
  }

  private void checkStem(Located<String> byName) {
    Optional<Ids.Fault> fault = Ids.problemWith(byName.value());
    if (fault.isPresent()) {
      String what = fault.get().what() + " (the name of the file)";
      String cure =
          Ids.nearest(byName.value()).map(this::renaming).orElseGet(() -> fault.get().cure());
      reader.problems().add(byName.at(), fault.get().code(), what, cure);
    }
  }

  private String renaming(String id) {
    String ending = file.path().substring(file.path().lastIndexOf('.'));
    return "rename it to " + NodeReader.quoted(id + ending) + ": " + Ids.CHARACTERS;
  }

  private Optional<RawEntry> listed(Node item) {
    Optional<MappingFields> fields = reader.fields(item, "an item of the list of entries", LISTED);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Located<String> id = fields.get().word("id");
    if (!id.value().isEmpty()) {
      Ids.check(id, reader.problems());
    }
    return Optional.of(entry(id, fields.get()));
  }

  private RawEntry entry(Located<String> id, MappingFields fields) {
    ShallowKeys.Kept verdicts = verdicts(fields);
    return new RawEntry(
        id,
        file.folder(),
        fields.text("name"),
        fields.text("kind").value(),
        fields.text("summary").value(),
        fields.texts("aliases"),
        fields.texts("keywords"),
        terms(fields),
        new FieldReader(reader).values(fields),
        new StepReader(reader).read(fields),
        fields.texts("adaptations").stream().map(Located::value).toList(),
        new MediaReader(reader).read(fields),
        judgements(verdicts.members()),
        verdicts.isWhole(),
        relations(fields),
        CitationReader.read(fields, reader),
        fields.word("text"),
        new WebLinkReader(reader).read(fields),
        ReviewReader.read(fields, reader),
        fields.text("reading").value(),
        formerIds(fields),
        fields.choice("status", STATES, "published").equals("draft"),
        withdrawn(fields),
        reviewBy(fields),
        fields.at());
  }

  private List<Located<String>> formerIds(MappingFields fields) {
    List<Located<String>> ids = fields.words("former-ids");
    ids.forEach(id -> Ids.check(id, reader.problems()));
    return ids;
  }

  private @Nullable RawWithdrawal withdrawn(MappingFields fields) {
    return fields
        .node("withdrawn")
        .flatMap(node -> reader.fields(node, "\"withdrawn\"", WITHDRAWAL))
        .map(this::withdrawal)
        .orElse(null);
  }

  private RawWithdrawal withdrawal(MappingFields own) {
    return new RawWithdrawal(
        own.node("on").flatMap(node -> reader.date(node, "\"on\"")).orElse(null),
        own.text("why").value(),
        own.words("instead"));
  }

  private ShallowKeys.Kept verdicts(MappingFields fields) {
    return fields
        .node("verdicts")
        .flatMap(node -> reader.members(node, "\"verdicts\""))
        .map(members -> ShallowKeys.removed(members, JudgementReader.KEYS, reader))
        .orElse(new ShallowKeys.Kept(List.of(), !fields.has("verdicts")));
  }

  private @Nullable Located<LocalDate> reviewBy(MappingFields fields) {
    return fields
        .node("review-by")
        .flatMap(
            node -> reader.date(node, "\"review-by\"").map(date -> new Located<>(date, node.at())))
        .orElse(null);
  }

  private List<RawJudgement> judgements(List<Node.Member> verdicts) {
    JudgementReader judgements = new JudgementReader(reader);
    Map<String, List<RawJudgement>> byTopic = new LinkedHashMap<>();
    for (Node.Member verdict : verdicts) {
      byTopic.putIfAbsent(verdict.key(), judgements.read(verdict));
    }
    return byTopic.values().stream().flatMap(List::stream).toList();
  }

  private List<RawRelation> relations(MappingFields fields) {
    return new RelationReader(reader).read(fields);
  }

  private List<RawFacetValue> terms(MappingFields fields) {
    List<RawFacetValue> terms = new ArrayList<>();
    List<Node.Member> facets =
        fields.node("facets").flatMap(node -> reader.members(node, "\"facets\"")).orElse(List.of());
    for (Node.Member facet : facets) {
      Located<String> id = new Located<>(facet.key(), facet.keyAt());
      for (NamedNode named : NodeReader.oneOrMany(facet.value(), facet.key())) {
        reader.textOrFields(named, "term", TERM).map(own -> term(id, own)).ifPresent(terms::add);
      }
    }
    return terms;
  }

  private RawFacetValue term(Located<String> facet, MappingFields own) {
    Located<String> term = own.word("term");
    return new RawFacetValue(facet, term, own.basis(), CitationReader.read(own, reader));
  }
}
