package org.wopengine.partnership;

import java.util.Collection;
import org.wopengine.operator.Region;
import org.wopengine.shared.PartnershipId;

/**
 * What to look for in the list of partnerships. A null means "any".
 *
 * @param text part of the reference, the title or the name of a party
 * @param country ISO code
 * @param among only these; null for no such limit
 * @param number of the page, from 1; a number behind the end shows the last page
 */
public record PartnershipSearch(
        String text,
        PartnershipStatus status,
        String country,
        Region region,
        Collection<PartnershipId> among,
        Order order,
        boolean descending,
        int number,
        int size) {

    /** What the list can be sorted by. */
    public enum Order {
        REFERENCE,
        TITLE,
        STATUS,
        PARTNERS,
        COUNTRY,
        SINCE
    }

    public PartnershipSearch {
        if (number < 1 || size < 1 || size > 200) {
            throw new IllegalArgumentException("Page " + number + " of size " + size);
        }
    }

    /** Everything, newest reference first. */
    public static PartnershipSearch all(int number, int size) {
        return new PartnershipSearch(null, null, null, null, null, Order.REFERENCE, true, number, size);
    }
}
