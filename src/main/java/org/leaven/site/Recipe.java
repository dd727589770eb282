package org.leaven.site;

/** Everything a bake needs. */
public sealed interface Recipe permits PlainSite, KnowledgeSite {
  SiteSettings settings();
}
