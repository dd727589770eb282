package org.leaven.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.source.text.TextFolding;

/** What a column of a table holds, as its heading says it in a language that Leaven has. */
enum ColumnKind {
  NAME("name, title, titel, bezeichnung, nom, titre, nombre, título, 名前, 名称, الاسم"),
  VERDICT(
      "verdict, rating, judgement, urteil, bewertung, avis, évaluation, veredicto, valoración, 判定,"
          + " 評価, الحكم, التقييم"),
  SUMMARY(
      "summary, description, beschreibung, kurzbeschreibung, résumé, resumen, descripción, 概要, 説明,"
          + " ملخص, وصف"),
  REASON(
      "reason, reasons, why, grund, gründe, begründung, warum, raison, motif, pourquoi, razón, motivo,"
          + " por qué, 理由, 根拠, السبب, سبب"),
  IF("condition, conditions, if, bedingung, bedingungen, wenn, si, condición, 条件, شرط, الشرط, إذا"),
  ONLY_IF("only if, nur wenn, seulement si, solo si, 次の場合のみ, فقط إذا"),
  NOTE(
      "note, notes, comment, comments, remark, remarks, hinweis, anmerkung, anmerkungen, bemerkung,"
          + " notiz, kommentar, remarque, remarques, commentaire, nota, notas, comentario, 備考, 注記,"
          + " ملاحظة, ملاحظات"),
  SOURCE(
      "source, sources, reference, references, quelle, quellen, beleg, fuente, fuentes, référence, 出典,"
          + " المصدر, مصدر");

  private static final String BETWEEN = ", ";

  /** Folded, each between two commas. */
  private final String words;

  ColumnKind(String words) {
    this.words =
        Stream.of(words.split(", ", -1))
            .map(TextFolding::words)
            .collect(Collectors.joining(", ", ", ", ", "));
  }

  /** The kind of a column; empty where its heading is none of the known words. */
  static Optional<ColumnKind> of(String heading) {
    String folded = TextFolding.words(heading);
    return Arrays.stream(values())
        .filter(kind -> kind.words.contains(BETWEEN + folded + BETWEEN))
        .findFirst();
  }

  /** The kind of a column that belongs to another: {@code Gout: reason} says why of gout. */
  static Optional<ColumnKind> of(String heading, String topic) {
    List<String> rest = Arrays.asList(TextFolding.words(heading).split(" ", -1));
    List<String> own = Arrays.asList(TextFolding.words(topic).split(" ", -1));
    return rest.containsAll(own)
        ? of(rest.stream().filter(word -> !own.contains(word)).collect(Collectors.joining(" ")))
        : Optional.empty();
  }

  /** The key of a judgement that the column fills, such as {@code only-if}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the column says more of a verdict. */
  boolean isOfVerdict() {
    return compareTo(REASON) >= 0;
  }
}
