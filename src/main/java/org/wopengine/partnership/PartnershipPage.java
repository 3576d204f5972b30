package org.wopengine.partnership;

import java.time.Instant;
import java.util.List;
import org.wopengine.operator.Region;
import org.wopengine.shared.PartnershipId;

/**
 * One page of the list.
 *
 * @param total how many there are on all pages
 * @param number of this page, from 1
 */
public record PartnershipPage(List<Row> rows, int total, int number, int size) {

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public boolean isFirst() {
        return number == 1;
    }

    public boolean isLast() {
        return number == pages();
    }

    /**
     * One partnership in the list.
     *
     * @param leadMentor short name, or null as long as there is none
     * @param leadMentee short name, or null as long as there is none
     */
    public record Row(
            PartnershipId id,
            String title,
            PartnershipStatus status,
            Instant statusSince,
            String country,
            Region region,
            String leadMentor,
            String leadMentee) {}
}
