package org.wopengine.answers;

/**
 * One thing to correct.
 *
 * @param field the key of the field, or null if it is about the whole
 * @param text what is wrong and what to do, in the reader's language
 */
public record Problem(String field, String text) {}
