package org.wopengine.worksheet;

/**
 * One value offered in a column of a worksheet.
 *
 * @param value what is stored
 * @param label what is shown, in the reader's language
 */
public record Choice(String value, String label) {}
