package org.leaven.site.settings;

/** The kind of a site: plain JBake site or knowledge base. */
public enum SiteKind {
  /** A JBake site with templates and pages of its own; Leaven adds nothing. */
  PLAIN,
  /** A knowledge base: pages made from a dataset, with the default theme below its own. */
  KNOWLEDGE_BASE
}
