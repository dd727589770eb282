package org.leaven.importer;

import org.leaven.importer.text.IdMaker;

/**
 * What the conversion of a value into one of the dataset needs besides the value: how records name
 * each other, and how ids are made in the language of the knowledge base.
 */
record ConversionContext(ReferenceResolver names, IdMaker ids) {}
