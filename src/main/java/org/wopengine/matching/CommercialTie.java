package org.wopengine.matching;

import org.wopengine.shared.PartnershipId;

/**
 * A sign that two operators have business with each other, or seek it.
 *
 * @param found where it was found
 * @param partnership in whose interest or on whose shortlist
 * @param words as they were written there
 */
public record CommercialTie(Found found, PartnershipId partnership, String words) {

    /** Where a tie is looked for. */
    public enum Found {
        /** One of the two told it in an interest of its own, naming the other, its city or its country. */
        TOLD,
        /** An officer noted it on a shortlist. */
        NOTED
    }
}
