package org.leaven.search;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The search page of the baked site, opened from disk. */
final class SearchPage {
  private static final String READY = "() => self.leaven && leaven.answer && leaven.parts.index";

  private final Page page;

  private SearchPage(Page page) {
    this.page = page;
  }

  /** The folder named by the system property {@code leaven.site}, else {@code target/site}. */
  static Path site() {
    return Path.of(System.getProperty("leaven.site", "target/site")).toAbsolutePath();
  }

  static String address() {
    return site().resolve("search.html").toUri().toString();
  }

  /** Opened, with the index loaded. */
  static SearchPage open(Page page) {
    page.navigate(address());
    SearchPage search = new SearchPage(page);
    search.box().focus();
    page.waitForFunction(READY);
    return search;
  }

  /** A page that somebody else opened. */
  static SearchPage in(Page page) {
    return new SearchPage(page);
  }

  Locator box() {
    return page.locator("main [data-search] [role=combobox]");
  }

  Locator list() {
    return page.locator("main [data-search] [role=listbox]");
  }

  Locator options() {
    return list().locator("[role=option]");
  }

  /** Types a query anew and waits for its answer. */
  void ask(String query) {
    box().fill(query);
    page.waitForFunction(
        """
        () => {
          const box = document.querySelector("main [data-search]");
          return (box.dataset.answered || "") === box.querySelector("input").value;
        }
        """);
  }

  String status() {
    return Optional.ofNullable(page.locator("main [data-search] [role=status]").textContent())
        .orElse("");
  }

  /** Ids of the entries and paths of the other pages that are shown, in order. */
  List<String> shown() {
    return strings("options => options.map(o => o.dataset.entry || o.dataset.path || 'all')");
  }

  /** Verdicts of the first result, in the order shown. */
  List<String> verdictsOfFirst() {
    return strings(
        "options => Array.from(options[0]?.querySelectorAll('[data-verdict]') ?? [],"
            + " v => v.dataset.topic + '=' + v.dataset.verdict)");
  }

  /** Verdicts of all results. */
  List<String> verdicts() {
    return strings(
        "options => options.flatMap(o => Array.from(o.querySelectorAll('[data-verdict]'),"
            + " v => v.textContent))");
  }

  /** What the results say beside their names and verdicts, in order. */
  List<String> excerpts() {
    return strings(
        "options => options.map(o => o.querySelector('.search-excerpt')?.textContent ?? '')");
  }

  private List<String> strings(String expression) {
    return ((List<?>) options().evaluateAll(expression)).stream().map(String::valueOf).toList();
  }
}
