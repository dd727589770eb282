package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** A {@code [[id]]} or {@code [[id|text]]} link in the syntax tree. */
public final class ReferenceNode extends Node implements DoNotDecorate {
  private final String id;
  private final String ownText;
  private final boolean isTextMissing;
  private String href = "";
  private String shown;

  ReferenceNode(BasedSequence chars) {
    super(chars);
    String inside = chars.subSequence(2, chars.length() - 2).toString();
    int bar = inside.indexOf('|');
    String name = bar < 0 ? inside : inside.substring(0, bar);
    this.id = (name.endsWith("\\") ? name.substring(0, name.length() - 1) : name).strip();
    this.ownText = bar < 0 ? "" : inside.substring(bar + 1).strip();
    this.isTextMissing = bar >= 0 && ownText.isEmpty();
    this.shown = ownText.isEmpty() ? id : ownText;
  }

  public String id() {
    return id;
  }

  /** Reports {@code blank-text} where there is nothing behind the bar. */
  public void checkText(Position at, Problems problems) {
    if (isTextMissing) {
      String what = '"' + getChars().toString() + "\" has no text behind \"|\"";
      problems.add(at, ProblemCode.BLANK_TEXT, what, "write some, or leave out the \"|\"");
    }
  }

  /** Empty until resolved; a link that leads nowhere stays text. */
  String href() {
    return href;
  }

  String shown() {
    return shown;
  }

  public void resolve(TextLinkResolver.Target target) {
    href = target.href();
    shown = ownText.isEmpty() ? target.text() : ownText;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
