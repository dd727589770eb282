/**
 * The knowledge base as data: JSON files below {@code api/v1/}, their schemas, an OpenAPI
 * description, CSV tables and a feed of changes.
 */
@NullMarked
package org.leaven.edition.api;

import org.jspecify.annotations.NullMarked;
