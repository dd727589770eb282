package org.leaven.source.problem;

/** A value and the place in the sources where it was written. */
public record Located<T>(T value, Position at) {}
