/**
 * What lets a phone keep the site: a manifest, icons, and a worker that answers without a network.
 */
@NullMarked
package org.leaven.edition.phone;

import org.jspecify.annotations.NullMarked;
