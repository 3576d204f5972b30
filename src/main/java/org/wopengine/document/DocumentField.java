package org.wopengine.document;

import java.util.EnumSet;
import java.util.Set;
import org.wopengine.shared.DocumentReference;

/**
 * A field of a form, or a column of a worksheet, that refers to a file. The answers record holds a {@link
 * DocumentReference} of this name; the form offers {@link Documents#choices}; the facade that records the answers checks
 * the choice with {@link Documents#cite}.
 *
 * @param name the field's key
 * @param types what fits
 */
public record DocumentField(String name, Set<DocumentType> types) {
    public static DocumentField of(String name, DocumentType first, DocumentType... others) {
        return new DocumentField(name, Set.copyOf(EnumSet.of(first, others)));
    }
}
