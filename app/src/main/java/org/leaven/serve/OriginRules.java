package org.leaven.serve;

import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.leaven.serve.ServeOptions.Switch;

/**
 * Restricts what pages of other origins may do with the served site to linking to it.
 *
 * <p>They can neither load its files, such as the search index, as scripts or images, nor put its
 * pages into a frame. Pages served at another port of this machine count as other origins.
 */
final class OriginRules {
  static final String REFUSAL =
      "pages of other origins may not load this; to try embeds, serve with --embeddable";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; font-src 'self'; manifest-src 'self'";

  /** Values of {@code Sec-Fetch-Site} for requests by the site's own pages and by the user. */
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final ServeOptions serving;

  OriginRules(ServeOptions serving) {
    this.serving = serving;
  }

  /**
   * Whether a request is answered. Browsers send its origin; a client that does not is no browser,
   * or an old one that obeys the response headers.
   */
  boolean allows(HttpFields request) {
    String site = request.get("Sec-Fetch-Site");
    boolean isLink =
        "navigate".equals(request.get("Sec-Fetch-Mode"))
            && "document".equals(request.get("Sec-Fetch-Dest"));
    return serving.has(Switch.EMBEDDABLE) || site == null || OWN.contains(site) || isLink;
  }

  /** Adds the security headers to a response. */
  void addHeaders(HttpFields.Mutable response) {
    response.put("X-Content-Type-Options", "nosniff");
    if (serving.has(Switch.EMBEDDABLE)) {
      response.put("Cross-Origin-Resource-Policy", "cross-origin");
      response.put("Access-Control-Allow-Origin", "*");
    } else {
      response.put("Cross-Origin-Resource-Policy", "same-origin");
      response.put("X-Frame-Options", "SAMEORIGIN");
    }
    String policy = policy();
    if (!policy.isEmpty()) {
      response.put("Content-Security-Policy", policy);
    }
  }

  private String policy() {
    String frames = serving.has(Switch.EMBEDDABLE) ? "" : "frame-ancestors 'self'";
    if (!serving.has(Switch.STRICT)) {
      return frames;
    }
    return frames.isEmpty() ? POLICY : POLICY + "; " + frames;
  }
}
