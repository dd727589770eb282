package org.leaven.page.view;

import java.util.List;

/**
 * Why a verdict was given.
 *
 * @param basis {@code stated}, {@code implied} or {@code editorial}
 * @param basisNote words for a basis that is not {@code stated}; empty otherwise
 */
public record ReasonView(String html, String basis, String basisNote, List<SourceLink> sources) {}
