package org.leaven.site.jbake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate") // JBake's own type
class MemoryStoreTest {
  private final MemoryStore store = new MemoryStore();

  private void add(String uri, String type, String status, String day, String... tags) {
    DocumentModel document = DocumentModel.createDefaultDocumentModel();
    document.setSourceUri(uri);
    document.setType(type);
    document.setStatus(status);
    if (!day.isEmpty()) {
      document.setDate(Date.from(Instant.parse(day + "T00:00:00Z")));
    }
    document.setTags(tags);
    store.addDocument(document);
  }

  @BeforeEach
  void fill() {
    add("undated", "post", "published", "", "x");
    add("b", "post", "published", "2026-01-02", "y", "x");
    add("old", "post", "published", "2026-01-01");
    add("a", "post", "published", "2026-01-02", "a");
    add("draft", "post", "draft", "2026-01-03", "secret");
    add("page", "page", "published", "2026-01-01", "x", "p");
  }

  private static List<String> uris(DocumentList<DocumentModel> documents) {
    return documents.stream().map(DocumentModel::getSourceuri).toList();
  }

  @Test
  void theNewestComesFirstThenThePathDecidesAndTheUndatedComeLast() {
    assertEquals(List.of("draft", "a", "b", "old", "undated"), uris(store.getAllContent("post")));
    assertEquals(List.of("a", "b", "old", "undated"), uris(store.getPublishedPosts()));
    assertEquals(
        List.of("draft", "a", "b", "old", "page", "undated"), uris(store.getUnrenderedContent()));
  }

  /** "Aa" and "BB" have the same hash, so that their order is that in which they came. */
  @Test
  void tagsWhoseHashesCollideComeInTheOrderOfTheFiles() {
    add("first", "post", "published", "2020-01-01", "Aa", "AaBB");
    add("second", "post", "published", "2026-01-09", "BB", "BBAa");
    List<String> tags = List.copyOf(new ArrayList<>(store.getAllTags()));
    assertEquals(tags.indexOf("Aa") + 1, tags.indexOf("BB"));
    assertEquals(tags.indexOf("AaBB") + 1, tags.indexOf("BBAa"));
  }

  @Test
  void aPageOfTheIndexIsAPartOfTheList() {
    store.setStart(1);
    store.setLimit(2);
    assertEquals(List.of("b", "old"), uris(store.getPublishedPosts(true)));
    assertEquals(List.of("a", "b", "old", "undated"), uris(store.getPublishedPosts(false)));
    store.resetPagination();
    assertEquals(List.of("a", "b", "old", "undated"), uris(store.getPublishedPosts(true)));
  }

  @Test
  void tagsComeInTheOrderOfJBakeAndThoseOfDraftsAreNotThere() {
    assertEquals(List.of("a", "x", "y"), List.copyOf(store.getTags()));
    assertEquals(List.of("p", "a", "x", "y"), List.copyOf(store.getAllTags()));
    assertEquals(List.of("b", "undated"), uris(store.getPublishedPostsByTag("x")));
    assertEquals(List.of("page", "b", "undated"), uris(store.getPublishedDocumentsByTag("x")));
  }

  @Test
  void whatIsAddedOrDeletedLaterCounts() {
    assertEquals(4, store.getPublishedCount("post"));
    add("new", "post", "published", "2026-02-01");
    assertEquals("new", store.getPublishedPosts().getFirst().getSourceuri());
    store.deleteContent("new");
    assertEquals(4, store.getPublishedCount("post"));
    store.deleteAllByDocType("post");
    assertEquals(0, store.getDocumentCount("post"));
    assertEquals(Set.of("p", "x"), store.getAllTags());
  }

  @Test
  void aRenderedDocumentIsNotRenderedAgain() {
    store.markContentAsRendered(store.getDocumentByUri("page").getFirst());
    assertEquals(List.of("draft", "a", "b", "old", "undated"), uris(store.getUnrenderedContent()));
  }
}
