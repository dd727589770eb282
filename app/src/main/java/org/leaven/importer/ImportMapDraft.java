package org.leaven.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leaven.dataset.parse.Node;
import org.leaven.importer.map.EntryTemplate;
import org.leaven.importer.map.ImportMap;
import org.leaven.importer.map.NodeValues;
import org.leaven.importer.map.Scope;
import org.leaven.importer.map.SourceFormat;
import org.leaven.importer.record.InputRecords;
import org.leaven.importer.text.IdMaker;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.TextFolding;
import org.leaven.sourceedit.YamlWriter;

/**
 * Drafts an import map from the columns of a table. The column of names and those of verdicts are
 * recognized by what they hold: verdicts are the few values that several columns share.
 */
public final class ImportMapDraft {
  private static final Position NOWHERE = Position.startOf("");
  private static final int MAX_CHOICES = 12;
  private static final int LONGEST_CHOICE = 40;
  private static final int LONG_TEXT = 120;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final String HEADER =
      """
      # A draft of how the columns of the table become entries; docs/import.md explains each key.
      # Correct it where a column was misunderstood, and import the table again with
      # leaven import TABLE --map import.yaml --replace
      """;

  private final IdMaker ids = new IdMaker("");
  private final Map<String, List<String>> columns = new LinkedHashMap<>();
  private final List<String> unassigned = new ArrayList<>();
  private final int rows;

  private ImportMapDraft(List<Scope> records) {
    this.rows = records.size();
    for (Scope record : records) {
      for (Node.Member cell : record.value().members()) {
        List<String> values = columns.computeIfAbsent(cell.key(), name -> new ArrayList<>());
        NodeValues.plain(cell.value()).filter(text -> !text.isEmpty()).ifPresent(values::add);
      }
    }
  }

  /**
   * A draft.
   *
   * @param text the map as YAML; empty where no column looks as if it held verdicts
   * @param columns the names of all columns
   * @param verdicts the names of those that hold verdicts
   * @param unassigned the names of those with reasons or conditions of which verdict is not said
   * @param title what stands above the names of the columns; empty if nothing does
   */
  public record Draft(
      String text,
      List<String> columns,
      List<String> verdicts,
      List<String> unassigned,
      String title) {
    public Draft {
      unassigned = List.copyOf(unassigned);
      columns = List.copyOf(columns);
      verdicts = List.copyOf(verdicts);
    }
  }

  /**
   * Drafts the map of a table.
   *
   * @param sheet of a workbook that has several; empty for the only one
   * @param verdicts the columns that hold verdicts; none where they are to be recognized
   */
  public static Checked<Draft> of(Path table, String sheet, List<String> verdicts)
      throws IOException {
    Problems problems = new Problems();
    SourceFormat format = new SourceFormat(List.of(), "", sheet, "");
    EntryTemplate.Branch none = new EntryTemplate.Branch(List.of(), NOWHERE);
    ImportMap all = new ImportMap(format, List.of(), List.of(), "", "", Set.of(), true, none);
    InputRecords records = InputRecords.read(table, Path.of(""), all, problems);
    ImportMapDraft draft = new ImportMapDraft(records.records());
    List<String> chosen = verdicts.isEmpty() ? draft.verdicts() : verdicts;
    boolean isUsable = !chosen.isEmpty() && draft.columns.keySet().containsAll(chosen);
    String text =
        isUsable ? HEADER + YamlWriter.write(draft.map(folder(table), sheet, chosen)) : "";
    return new Checked<>(
        new Draft(
            text, List.copyOf(draft.columns.keySet()), chosen, draft.unassigned, records.title()),
        problems.sorted());
  }

  private Node.Mapping map(String folder, String sheet, List<String> verdicts) {
    Map<String, Object> entry = new LinkedHashMap<>();
    Map<String, Object> facets = new LinkedHashMap<>();
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Object> links = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    Map<String, Map<String, Object>> judgements = new LinkedHashMap<>();
    verdicts.forEach(
        own ->
            judgements.put(
                own, new LinkedHashMap<>(Map.of("verdict", optional(own, "as", "slug")))));
    String name = name(verdicts);
    entry.put("id", rule(name, "as", "slug"));
    entry.put("name", rule(name));
    columns.forEach(
        (column, values) -> {
          if (column.equals(name) || verdicts.contains(column)) {
            return;
          }
          boolean hasAddress = values.stream().anyMatch(value -> ADDRESS.matcher(value).matches());
          if (values.isEmpty() || column.equalsIgnoreCase("id")) {
            ignored.add(column);
          } else if (isKind(column, ColumnKind.SUMMARY) && !entry.containsKey("summary")) {
            entry.put("summary", optional(column));
          } else if (!hasAddress && isOfVerdict(column, values, judgements)) {
            return;
          } else if (!hasAddress && isKind(column, ColumnKind.SOURCE)) {
            entry.put("source", choice(column, values));
          } else if (ColumnKind.of(column).filter(ColumnKind::isOfVerdict).isPresent()) {
            fields.put(ids.id(column), optional(column));
            unassigned.add(column);
          } else if (values.stream().allMatch(value -> ADDRESS.matcher(value).matches())) {
            Map<String, Object> link = new LinkedHashMap<>(Map.of("url", optional(column)));
            link.put("label", column);
            links.add(link);
          } else if (values.stream().allMatch(value -> NUMBER.matcher(value).matches())) {
            fields.put(ids.id(column), optional(column, "as", "number"));
          } else if (isChoice(values)) {
            facets.put(ids.id(column), choice(column, values));
          } else if (values.stream().anyMatch(value -> value.length() > LONG_TEXT)
              && !entry.containsKey("text")) {
            entry.put("text", optional(column));
          } else {
            fields.put(ids.id(column), optional(column));
          }
        });
    Map<String, Object> topics = new LinkedHashMap<>();
    judgements.forEach((own, judgement) -> topics.put(ids.id(own), judgement));
    entry.put("facets", facets);
    entry.put("fields", fields);
    entry.put("links", links);
    entry.put("verdicts", topics);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("into", folder);
    map.put("sheet", sheet);
    map.put("ignore", ignored);
    map.put("entry", entry);
    return NodeValues.mapping(map);
  }

  private static boolean isKind(String column, ColumnKind kind) {
    return ColumnKind.of(column).filter(kind::equals).isPresent();
  }

  /** Adds a column with reasons, conditions, notes or sources to the verdict it belongs to. */
  private static boolean isOfVerdict(
      String column, List<String> values, Map<String, Map<String, Object>> judgements) {
    for (Map.Entry<String, Map<String, Object>> judgement : judgements.entrySet()) {
      Optional<ColumnKind> kind =
          ColumnKind.of(column, judgement.getKey())
              .or(() -> judgements.size() == 1 ? ColumnKind.of(column) : Optional.empty())
              .filter(ColumnKind::isOfVerdict);
      if (kind.isPresent() && !judgement.getValue().containsKey(kind.get().key())) {
        boolean isSource = kind.get() == ColumnKind.SOURCE;
        Object rule = isSource ? choice(column, values) : optional(column);
        judgement.getValue().put(kind.get().key(), rule);
        return true;
      }
    }
    return false;
  }

  /** Entries are called as the file is: {@code foods.xlsx} has foods. */
  private static String folder(Path table) {
    String slug = TextFolding.slug(new SourceFile(SourceTreeReader.path(table), "").stem());
    return slug.isEmpty() ? "entries" : slug;
  }

  /** The column with the names: one that is called so, else the first whose values all differ. */
  private String name(List<String> verdicts) {
    List<String> others = columns.keySet().stream().filter(own -> !verdicts.contains(own)).toList();
    return Stream.concat(
            others.stream().filter(own -> isKind(own, ColumnKind.NAME)),
            others.stream().filter(own -> isNaming(columns.getOrDefault(own, List.of()))))
        .findFirst()
        .or(() -> others.stream().findFirst())
        .orElse("name");
  }

  private boolean isNaming(List<String> values) {
    return Set.copyOf(values).size() == rows
        && values.stream().noneMatch(value -> NUMBER.matcher(value).matches());
  }

  /**
   * The columns with verdicts: those that are called so, else the most that share values, else the
   * only one with a choice of a few values.
   */
  private List<String> verdicts() {
    List<String> choices =
        columns.keySet().stream()
            .filter(column -> isChoice(columns.getOrDefault(column, List.of())))
            .filter(
                column -> ColumnKind.of(column).orElse(ColumnKind.VERDICT) == ColumnKind.VERDICT)
            .toList();
    List<String> named = choices.stream().filter(own -> isKind(own, ColumnKind.VERDICT)).toList();
    if (!named.isEmpty() || choices.size() == 1) {
      return named.isEmpty() ? choices : named;
    }
    List<String> most = List.of();
    for (String one : choices) {
      List<String> like = choices.stream().filter(other -> share(one, other)).toList();
      most = like.size() > Math.max(1, most.size()) ? like : most;
    }
    // a name that stands twice makes the first column look like a choice
    List<String> others =
        choices.stream()
            .filter(own -> !columns.keySet().stream().findFirst().equals(Optional.of(own)))
            .toList();
    return most.isEmpty() && others.size() == 1 ? others : most;
  }

  private boolean share(String one, String other) {
    Set<String> all = new TreeSet<>(columns.getOrDefault(one, List.of()));
    all.retainAll(columns.getOrDefault(other, List.of()));
    return !all.isEmpty();
  }

  /** Whether a column has few short values, of which some recur and none is a number. */
  private static boolean isChoice(List<String> values) {
    List<String> items = values.stream().flatMap(ImportMapDraft::items).toList();
    Set<String> all = Set.copyOf(items);
    return all.size() <= MAX_CHOICES
        && all.size() < items.size()
        && all.stream().allMatch(value -> value.length() <= LONGEST_CHOICE)
        && all.stream().noneMatch(value -> NUMBER.matcher(value).matches());
  }

  private static Stream<String> items(String value) {
    return Stream.of(value.split(";", -1)).map(String::strip);
  }

  private static Object choice(String column, Collection<String> values) {
    boolean isList = values.stream().anyMatch(value -> value.contains(";"));
    return isList ? optional(column, "split", ";", "as", "slug") : optional(column, "as", "slug");
  }

  private static Map<String, Object> optional(String column, String... more) {
    Map<String, Object> rule = rule(column, more);
    rule.put("optional", true);
    return rule;
  }

  private static Map<String, Object> rule(String column, String... more) {
    Map<String, Object> rule = new LinkedHashMap<>(Map.of("from", column));
    for (int i = 0; i < more.length; i += 2) {
      rule.put(more[i], more[i + 1]);
    }
    return rule;
  }
}
