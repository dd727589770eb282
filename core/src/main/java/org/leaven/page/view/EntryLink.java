package org.leaven.page.view;

/** A link to an entry's page; {@code kind} may be empty. */
public record EntryLink(String id, String href, String name, String kind) {}
