package org.leaven.site.input;

import org.leaven.site.settings.SiteSettings;

/** The input of a bake: a plain JBake site or a knowledge base. */
public sealed interface BakeInput permits PlainSiteInput, KnowledgeBaseInput {
  SiteSettings settings();
}
