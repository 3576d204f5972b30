package org.wopengine.table;

import java.util.function.Function;

/**
 * One column of a list that leaves as a file.
 *
 * @param heading in the reader's language
 * @param cell what stands in a row: a text, a number, a day, a moment, or null for nothing
 */
public record TableColumn<R>(String heading, Function<R, ?> cell) {}
