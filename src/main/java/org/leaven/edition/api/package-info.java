/**
 * The knowledge base as data: JSON files at stable addresses below {@code api/v1/}, their schemas,
 * a description of the addresses, tables as CSV and a feed of changes. What the site shows is in
 * the data, and nothing else.
 */
@NullMarked
package org.leaven.edition.api;

import org.jspecify.annotations.NullMarked;
