package org.leaven.build;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be built.
 *
 * @param source the folder of the knowledge base, or of a plain JBake site
 * @param siteUrl where the site will be found; empty when nobody said
 * @param asOf the day that dates in the sources are held against; without one they are not
 */
public record Order(Path source, String siteUrl, @Nullable LocalDate asOf) {}
