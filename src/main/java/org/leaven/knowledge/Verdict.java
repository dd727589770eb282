package org.leaven.knowledge;

/** A step of the verdict scale: {@code best}, {@code limit}, {@code worst}. */
public record Verdict(String id, String label, Polarity polarity) {}
