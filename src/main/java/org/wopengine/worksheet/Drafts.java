package org.wopengine.worksheet;

import org.wopengine.answers.InvalidAnswers;
import org.wopengine.shared.PartnershipId;

/** The saved drafts of the worksheets, as the stages read them. */
public interface Drafts {
    /** What is typed so far; unreadable cells are null, blank rows left out, no rule checked. */
    <C> C draft(PartnershipId partnership, Sheet<C> sheet);

    /**
     * The draft as an answer: every cell read and every rule checked.
     *
     * @throws InvalidAnswers naming section, row and column of everything to correct, in the reader's language
     */
    <C> C submitted(PartnershipId partnership, Sheet<C> sheet);

    /** How far the draft is. */
    SheetSummary summary(PartnershipId partnership, Sheet<?> sheet);

    /** Forgets the draft, for example once it was taken over; the next one starts from {@link Sheet#start} again. */
    void discard(PartnershipId partnership, Sheet<?> sheet);
}
