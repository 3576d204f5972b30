package org.wopengine.call;

import java.time.Instant;
import java.util.Map;
import org.wopengine.document.DocumentType;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.OperatorCode;

/**
 * What an operator hands in.
 *
 * @param call null if it waits without one
 * @param answers a {@link MenteeRequest} or a {@link MentorOffer}
 * @param papers the files that go with it, by what the call asks for
 * @param submittedAt null in a draft
 */
public record Entry(
        long number,
        Long call,
        EntryKind kind,
        OperatorCode operator,
        EntryStatus status,
        int version,
        Record answers,
        Map<DocumentType, DocumentReference> papers,
        String savedBy,
        Instant savedAt,
        String submittedBy,
        Instant submittedAt) {

    public Entry {
        papers = Map.copyOf(papers);
    }

    public boolean isSubmitted() {
        return status == EntryStatus.HANDED_IN;
    }

    /** @throws ClassCastException if it is an offer */
    public MenteeRequest request() {
        return (MenteeRequest) answers;
    }

    /** @throws ClassCastException if it is a request */
    public MentorOffer offer() {
        return (MentorOffer) answers;
    }
}
