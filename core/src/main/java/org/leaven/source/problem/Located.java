package org.leaven.source.problem;

/** A value and its position in the sources. */
public record Located<T>(T value, Position at) {}
