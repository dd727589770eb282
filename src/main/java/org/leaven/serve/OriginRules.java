package org.leaven.serve;

import java.util.Set;
import org.eclipse.jetty.http.HttpFields;

/**
 * What pages of other origins may do with a served site: link to it. They neither read its files,
 * such as the search index, as scripts or pictures, nor put its pages into a frame; pages that
 * another program serves at another port of this machine are other origins, too.
 */
final class OriginRules {
  static final String REFUSAL =
      "pages of other origins may not load this; to try embeds, serve with --embeddable";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; font-src 'self'; manifest-src 'self'";

  /** Values of {@code Sec-Fetch-Site} for a page of the site's own, and for no page at all. */
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final ServeOptions serving;

  OriginRules(ServeOptions serving) {
    this.serving = serving;
  }

  /**
   * Whether a request is answered. A browser says where it comes from; what says nothing is no
   * browser, or an old one that obeys the headers.
   */
  boolean allows(HttpFields request) {
    String site = request.get("Sec-Fetch-Site");
    boolean isLink =
        "navigate".equals(request.get("Sec-Fetch-Mode"))
            && "document".equals(request.get("Sec-Fetch-Dest"));
    return serving.isEmbeddable() || site == null || OWN.contains(site) || isLink;
  }

  /** Adds what browsers are to make of an answer. */
  void addHeaders(HttpFields.Mutable response) {
    response.put("X-Content-Type-Options", "nosniff");
    if (serving.isEmbeddable()) {
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
    String frames = serving.isEmbeddable() ? "" : "frame-ancestors 'self'";
    if (!serving.isStrict()) {
      return frames;
    }
    return frames.isEmpty() ? POLICY : POLICY + "; " + frames;
  }
}
