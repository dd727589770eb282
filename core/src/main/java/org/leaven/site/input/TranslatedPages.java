package org.leaven.site.input;

import org.leaven.html.LanguageMarks;

/**
 * What the pages of a further language share.
 *
 * @param folder where they are, with a slash at its end
 * @param shared what their templates see as {@code site}
 * @param marks for texts that are not translated
 */
public record TranslatedPages(String folder, Object shared, LanguageMarks marks) {}
