package org.wopengine.monitoring;

import org.wopengine.document.DocumentField;
import org.wopengine.document.DocumentType;

/** Which files prove what, in progress reports and in the closure alike. */
public final class EvidenceFiles {
    private EvidenceFiles() {}

    /** That an output is there. */
    public static DocumentField ofOutput(String place) {
        return DocumentField.of(
                place,
                DocumentType.EVIDENCE,
                DocumentType.TRAINING_RECORD,
                DocumentType.PHOTO,
                DocumentType.CASE_STUDY);
    }

    /** That a level of capacity is reached. */
    public static DocumentField ofCapacity(String place) {
        return DocumentField.of(place, DocumentType.EVIDENCE, DocumentType.TRAINING_RECORD);
    }
}
