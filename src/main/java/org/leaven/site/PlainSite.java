package org.leaven.site;

/** A JBake site, baked as JBake documents it. */
public record PlainSite(SiteSettings settings) implements Recipe {}
