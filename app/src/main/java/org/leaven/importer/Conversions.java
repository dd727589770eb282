package org.leaven.importer;

import org.leaven.importer.text.IdMaker;

/** What conversions need to know beyond their value: the other records, and the language. */
record Conversions(ReferenceResolver names, IdMaker ids) {}
