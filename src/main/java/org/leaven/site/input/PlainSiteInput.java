package org.leaven.site.input;

import org.leaven.site.settings.SiteSettings;

/** A JBake site, baked as JBake documents it. */
public record PlainSiteInput(SiteSettings settings) implements BakeInput {}
