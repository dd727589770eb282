package org.leaven.site.input;

import org.leaven.site.settings.SiteSettings;

/** The input for baking a plain JBake site as JBake documents it. */
public record PlainSiteInput(SiteSettings settings) implements BakeInput {}
