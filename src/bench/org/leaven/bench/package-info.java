/** Builds the same pages with Leaven and with others, one after the other, and compares. */
package org.leaven.bench;
