package org.leaven.jbakecompare;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.leaven.jbakecompare.SitePieces.Piece;

/** Compares a page of JBake with that of Leaven, and finds out why they differ. */
final class DifferenceFinder {
  private static final String FAILED = "FreeMarker template error";

  private final ComparedSites sites;
  private final Set<KnownDifference> reasons = EnumSet.noneOf(KnownDifference.class);
  private List<Piece> lost = List.of();
  private List<Piece> added = List.of();

  DifferenceFinder(ComparedSites sites) {
    this.sites = sites;
  }

  FileDifference of(String path, String jbakes, String ours) throws IOException {
    if (jbakes.contains(FAILED) && !ours.contains(FAILED)) {
      return new FileDifference(path, Set.of(KnownDifference.TEMPLATE), FAILED, "");
    }
    if (sites.mention("img.path.update") && squeezed(jbakes).equals(squeezed(ours))) {
      return new FileDifference(path, Set.of(KnownDifference.SPACES), "", "");
    }
    List<Piece> theirs = SitePieces.of(jbakes);
    List<Piece> own = SitePieces.of(ours);
    lost = SitePieces.without(theirs, own);
    added = SitePieces.without(own, theirs);
    String first = first(lost, "");
    String other = first(added, "");
    cancel(KnownDifference.MAIL, SitePieces::decoded, piece -> piece.form().contains("&#"));
    cancel(KnownDifference.DATES, WrittenDates::without, piece -> WrittenDates.isIn(piece.form()));
    if (!lost.isEmpty() || !added.isEmpty()) {
      explainTheRest(jbakes, ours);
    } else if (!settled(theirs).equals(settled(own))) {
      reasons.add(KnownDifference.ORDER);
    }
    return lost.isEmpty() && added.isEmpty()
        ? new FileDifference(path, reasons, first, other)
        : new FileDifference(path, Set.of(), first(lost, first), first(added, other));
  }

  /** A page without the white space around its tags. */
  private static String squeezed(String page) {
    return SitePieces.decoded(page).replaceAll("\\s*(<[^>]*>)\\s*", "$1").replaceAll("\\s+", " ");
  }

  private static String first(List<Piece> pieces, String otherwise) {
    return pieces.isEmpty() ? otherwise : pieces.get(0).written();
  }

  private static List<String> settled(List<Piece> pieces) {
    return pieces.stream()
        .map(own -> WrittenDates.without(SitePieces.decoded(own.form())))
        .toList();
  }

  /** Leaves out what is the same on both sides once it is changed in the same way. */
  private void cancel(KnownDifference reason, UnaryOperator<String> change, Predicate<Piece> isOf) {
    List<Piece> theirs = lost.stream().map(piece -> piece.changed(change)).toList();
    List<Piece> own = added.stream().map(piece -> piece.changed(change)).toList();
    List<Piece> left = SitePieces.without(theirs, own);
    if (left.size() < theirs.size() && lost.stream().anyMatch(isOf)) {
      reasons.add(reason);
    }
    lost = left;
    added = SitePieces.without(own, theirs);
  }

  private void explainTheRest(String jbakes, String ours) throws IOException {
    boolean isElsewhere = sites.oursHas(lost) && sites.jbakeHas(added);
    if (isElsewhere && SitePieces.elements(jbakes).equals(SitePieces.elements(ours))) {
      explain(KnownDifference.ORDER);
    } else if (sites.mention("nextContent", "previousContent")
        && lost.stream().allMatch(DifferenceFinder::isOfLink)
        && added.stream().allMatch(DifferenceFinder::isOfLink)) {
      explain(KnownDifference.NEIGHBOURS);
    }
  }

  private void explain(KnownDifference reason) {
    reasons.add(reason);
    lost = List.of();
    added = List.of();
  }

  /** Whether a piece is a link, or a tag without words. */
  private static boolean isOfLink(Piece piece) {
    String text = piece.written();
    return text.contains("href=") || text.replaceAll("<[^>]*>", "").isBlank();
  }
}
