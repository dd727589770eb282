package org.leaven.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/**
 * A browser as a test sees it: each page in a fresh profile, and an ear for everything that goes
 * wrong on it. Errors and warnings of the console, errors of scripts, breaches of the page's
 * policy, requests to another host and requests that fail are noted.
 *
 * <p>Tests get one as a parameter, by {@link BrowserExtension}, which fails a test that leaves
 * anything noted.
 */
public final class TestBrowser implements AutoCloseable {
  private static final List<String> OWN_HOSTS = List.of("localhost", "127.0.0.1");
  private static final String TELL_BREACHES =
      """
      addEventListener("securitypolicyviolation", breach =>
        console.error("policy: " + breach.violatedDirective + " forbids " + breach.blockedURI));
      """;

  private final Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  TestBrowser(Browser browser) {
    this.browser = browser;
  }

  /** A new page in a context of its own. */
  public Page page() {
    return page(new Browser.NewContextOptions());
  }

  /** A new page in a context of its own: a size, scripts switched off, and so on. */
  public Page page(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    contexts.add(context);
    context.addInitScript(TELL_BREACHES);
    context.onConsoleMessage(this::note);
    context.onWebError(error -> faults.add("script error: " + error.error()));
    context.onRequest(request -> noteForeign(request.url()));
    context.onRequestFailed(
        request -> faults.add("failed: " + request.url() + ": " + request.failure()));
    context.onResponse(
        response -> {
          if (response.status() >= 400) {
            faults.add("status " + response.status() + ": " + response.url());
          }
        });
    return context.newPage();
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      faults.add("console " + message.type() + ": " + message.text());
    }
  }

  private void noteForeign(String url) {
    URI address = URI.create(url);
    boolean isWeb = List.of("http", "https", "ws", "wss").contains(address.getScheme());
    if (isWeb && !OWN_HOSTS.contains(address.getHost())) {
      faults.add("request to another host: " + url);
    }
  }

  /** Fails when anything was noted since the last call. */
  public void assertClean() {
    Assertions.assertEquals(List.of(), takeFaults());
  }

  /** Gives what was noted and forgets it: for a test that provokes a fault. */
  public List<String> takeFaults() {
    List<String> found = List.copyOf(faults);
    faults.clear();
    return found;
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }
}
