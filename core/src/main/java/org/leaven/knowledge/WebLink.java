package org.leaven.knowledge;

/** A link to a page of another site, and what it says. */
public record WebLink(String url, String label) {}
