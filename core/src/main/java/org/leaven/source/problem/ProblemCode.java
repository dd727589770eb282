package org.leaven.source.problem;

import java.util.Locale;

/**
 * Every kind of problem Leaven reports. A code is printed with each problem, used in test case
 * folders and in other people's scripts, and is never renamed.
 */
public enum ProblemCode {
  // files
  NOT_UTF_8(Severity.ERROR),
  BYTE_ORDER_MARK(Severity.ERROR),
  FILE_TOO_LARGE(Severity.ERROR),
  SYMBOLIC_LINK(Severity.ERROR),
  UNREADABLE(Severity.ERROR),
  DUPLICATE_PATH(Severity.ERROR),
  UNREACHABLE_NAME(Severity.WARNING),

  // shape of YAML and JSON
  SYNTAX(Severity.ERROR),
  DUPLICATE_KEY(Severity.ERROR),
  NESTED_TOO_DEEP(Severity.ERROR),
  TOO_MANY_ALIASES(Severity.ERROR),
  WRONG_TYPE(Severity.ERROR),
  UNKNOWN_KEY(Severity.ERROR),
  MISSING_KEY(Severity.ERROR),
  BAD_VALUE(Severity.ERROR),
  BLANK_TEXT(Severity.ERROR),
  CUT_TEXT(Severity.WARNING),

  // names and references
  BAD_ID(Severity.ERROR, Severity.WARNING),
  RESERVED_ID(Severity.ERROR),
  DUPLICATE_ID(Severity.ERROR),
  NAME_COLLISION(Severity.ERROR, Severity.WARNING),
  UNKNOWN_TOPIC(Severity.ERROR),
  UNKNOWN_VERDICT(Severity.ERROR),
  UNKNOWN_FACET(Severity.ERROR),
  UNKNOWN_TERM(Severity.ERROR),
  UNKNOWN_CERTAINTY(Severity.ERROR),
  UNKNOWN_FIELD(Severity.ERROR),
  UNKNOWN_ENTRY(Severity.ERROR),
  DRAFT_REFERENCE(Severity.ERROR),
  UNKNOWN_SOURCE(Severity.ERROR),

  // translations
  UNKNOWN_LANGUAGE(Severity.ERROR),
  NO_ORIGINAL(Severity.ERROR),
  NOT_TRANSLATABLE(Severity.ERROR),
  STALE_TRANSLATION(Severity.WARNING),

  // verdicts, relations, doses
  TWO_VERDICTS(Severity.ERROR),
  SAME_GROUND(Severity.ERROR),
  CONTRADICTION(Severity.ERROR),
  MISSING_REASON(Severity.ERROR),
  SELF_RELATION(Severity.ERROR),
  DUPLICATE_RELATION(Severity.ERROR),
  CYCLE(Severity.ERROR),
  BAD_ALTERNATIVE(Severity.ERROR),
  BAD_DOSE(Severity.ERROR),
  MISSING_UNIT(Severity.ERROR),
  EMPTY_STEP(Severity.ERROR),
  UNKNOWN_JOINT(Severity.ERROR),
  IMPOSSIBLE_ANGLE(Severity.ERROR),
  TWO_PROPS(Severity.ERROR),
  NO_VERDICT(Severity.WARNING),
  AMBIGUOUS_KEYWORD(Severity.WARNING),
  OVERDUE_REVIEW(Severity.WARNING),
  UNUSED_ACCEPTANCE(Severity.WARNING),
  LOW_CONTRAST(Severity.ERROR),

  // pictures
  MISSING_FILE(Severity.ERROR),
  MISSING_ALT(Severity.ERROR),
  BAD_PICTURE(Severity.ERROR),
  HEAVY_PICTURE(Severity.WARNING),

  // pages
  BAD_HEADER(Severity.ERROR),
  REPEATED_KEY(Severity.WARNING),
  UNKNOWN_STATUS(Severity.ERROR),
  UNKNOWN_TYPE(Severity.ERROR),
  BAD_DATE(Severity.ERROR),
  BAD_ASCIIDOC(Severity.ERROR),
  UNKNOWN_EXTENSION(Severity.ERROR),
  UNKNOWN_LINK(Severity.ERROR, Severity.WARNING),
  BAD_LINK_SCHEME(Severity.ERROR),
  COPIED_SCRIPT(Severity.WARNING),
  BAD_DIRECTIVE(Severity.ERROR, Severity.WARNING),
  BAD_FOOTNOTE(Severity.ERROR, Severity.WARNING),
  BAD_TABLE(Severity.WARNING),
  BAD_ALERT(Severity.WARNING),
  REPEATED_CARE_CARD(Severity.WARNING),
  UNBROKEN_TEXT(Severity.ERROR),

  // settings, templates and words
  BAD_SETTING(Severity.ERROR, Severity.WARNING),
  UNKNOWN_SETTING(Severity.WARNING),
  TEMPLATE_ERROR(Severity.ERROR),
  MISSING_WORDS(Severity.WARNING),
  MISSING_MESSAGE(Severity.ERROR),
  MISSING_ENGINE(Severity.ERROR),

  // other editions
  MISSING_FONT(Severity.ERROR),

  // the written site
  BROKEN_LINK(Severity.ERROR),
  BROKEN_FRAGMENT(Severity.ERROR),
  LETTER_CASE(Severity.ERROR),
  ABSOLUTE_LINK(Severity.ERROR),
  FOREIGN_REQUEST(Severity.ERROR),
  DUPLICATE_HTML_ID(Severity.ERROR),
  LOST_PAGE(Severity.ERROR);

  private final Severity severity;
  private final Severity least;

  ProblemCode(Severity severity) {
    this(severity, severity);
  }

  /**
   * A kind of problem that can have a lower severity.
   *
   * @param least the lowest severity it has in a knowledge base
   */
  ProblemCode(Severity severity, Severity least) {
    this.severity = severity;
    this.least = least;
  }

  public Severity severity() {
    return severity;
  }

  /** Whether some problems of this kind are warnings in a knowledge base. */
  public boolean canBeWarning() {
    return least == Severity.WARNING;
  }

  /** As printed: {@code unknown-topic}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
