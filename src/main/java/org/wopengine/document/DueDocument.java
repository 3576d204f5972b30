package org.wopengine.document;

import java.time.LocalDate;

/**
 * A document that nothing asks to keep any longer.
 *
 * @param notedOn since when it is on the list
 */
public record DueDocument(LocalDate notedOn, DocumentView document) {}
