package org.wopengine.document;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.wopengine.shared.DocumentReference;

/** A reference in a column of its own: as people write it. */
@Converter(autoApply = true)
class ReferenceColumn implements AttributeConverter<DocumentReference, String> {
    @Override
    public String convertToDatabaseColumn(DocumentReference reference) {
        return reference == null ? null : reference.toString();
    }

    @Override
    public DocumentReference convertToEntityAttribute(String stored) {
        return stored == null ? null : DocumentReference.of(stored);
    }
}
