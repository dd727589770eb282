package org.leaven.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;

/** Labels of topics fit into every sentence that names them, with one preposition and no more. */
class TopicsInSentencesTest {
  @TempDir Path folder;

  private void bake(String head, String entries) throws IOException {
    Files.createDirectories(folder.resolve("content/things"));
    Files.writeString(
        folder.resolve("content/kb.yaml"),
        """
        id: sentences
        title: Sentences
        verdicts: {good: {label: Good, polarity: positive}}
        """
            + head);
    Files.writeString(folder.resolve("content/things/all.yaml"), entries);
    assertEquals(
        List.of(),
        new Build(new BuildOptions(folder, "", null)).run(folder.resolve("site")).problems());
  }

  private List<String> texts(String page, String selector) throws IOException {
    Document document = Jsoup.parse(Files.readString(folder.resolve("site").resolve(page)));
    return document.select(selector).eachText();
  }

  @Test
  void inAMixedListEachTopicHasTheRightPreposition() throws IOException {
    bake(
        """
        topics:
          gout: {label: Gout}
          knee: {label: Knee pain}
          surgery: {label: After surgery}
          work: {label: At work}
          neck: {label: Neck pain, in-text: people with a stiff neck}
        """,
        """
        - {id: a, name: A, verdicts: {gout: {verdict: good}, knee: {verdict: good}, surgery: {verdict: good}}}
        - {id: b, name: B, verdicts: {surgery: {verdict: good}, neck: {verdict: good}}}
        - {id: c, name: C, verdicts: {surgery: {verdict: good}, work: {verdict: good}}}
        - {id: d, name: D, verdicts: {gout: {verdict: good}, knee: {verdict: good}}}
        """);
    assertEquals(
        List.of(
            "Good for gout, knee pain and after surgery",
            "Not listed at work and for people with a stiff neck"),
        answers("a"));
    assertEquals(
        List.of(
            "Good after surgery and for people with a stiff neck",
            "Not listed for gout, knee pain and at work"),
        answers("b"));
    assertEquals(
        List.of(
            "Good after surgery and at work",
            "Not listed for gout, knee pain and people with a stiff neck"),
        answers("c"));
    assertEquals(
        List.of(
            "Good for gout and knee pain",
            "Not listed after surgery, at work and for people with a stiff neck"),
        answers("d"));
  }

  private List<String> answers(String entry) throws IOException {
    return texts("things/" + entry + ".html", ".answers b");
  }

  @Test
  void germanListsAreRight() throws IOException {
    bake(
        """
        language: de
        topics:
          op: {label: Nach einer Operation}
          gicht: {label: Gicht}
          knie: {label: Knieschmerzen}
        """,
        "- {id: a, name: A, verdicts: {op: {verdict: good}, gicht: {verdict: good}}}");
    assertEquals(
        List.of("Good nach einer Operation und bei Gicht", "Nicht aufgeführt bei Knieschmerzen"),
        answers("a"));
  }
}
