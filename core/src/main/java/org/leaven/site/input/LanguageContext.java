package org.leaven.site.input;

import org.leaven.html.LanguageMarks;

/**
 * What the pages of one further language share when they are rendered: their folder, the template
 * variable {@code site}, and the marks of untranslated texts.
 *
 * @param folder where they are, with a slash at its end
 * @param shared what their templates see as {@code site}
 * @param marks for texts that are not translated
 */
public record LanguageContext(String folder, Object shared, LanguageMarks marks) {}
