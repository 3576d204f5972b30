package org.wopengine.partnership;

import java.util.List;
import org.wopengine.operator.Region;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/**
 * A running partnership in which an operator is helped.
 *
 * @param areas on which, of those that were asked for
 */
public record RunningOn(
        PartnershipId partnership, String title, Region region, OperatorCode mentee, List<WorkingArea> areas) {
    public RunningOn {
        areas = List.copyOf(areas);
    }
}
