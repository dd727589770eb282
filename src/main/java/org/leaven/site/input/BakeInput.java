package org.leaven.site.input;

import org.leaven.site.settings.SiteSettings;

/** Everything a bake needs. */
public sealed interface BakeInput permits PlainSiteInput, KnowledgeBaseInput {
  SiteSettings settings();
}
