package org.leaven.source;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * A test of each row of the table of folded words: what was typed, what the search makes of it, and
 * what names fold to, composed, where that is something else.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@CsvFileSource(
    resources = "/search/folding.csv",
    numLinesToSkip = 1,
    delimiter = '|',
    quoteCharacter = '\0',
    ignoreLeadingAndTrailingWhitespace = false,
    emptyValue = "",
    nullValues = "null")
public @interface FoldingTable {}
