package org.leaven.search;

/**
 * That a page has a word.
 *
 * @param page its number in the index
 * @param score what the word adds to the page's rank, from 1 (BM25F, scaled and rounded)
 * @param inName whether readers know the page by this word
 */
record Posting(int page, int score, boolean inName) {}
