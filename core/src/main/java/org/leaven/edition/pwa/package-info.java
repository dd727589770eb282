/** Files for use as an app without a network: web app manifest, icons and service worker. */
@NullMarked
package org.leaven.edition.pwa;

import org.jspecify.annotations.NullMarked;
