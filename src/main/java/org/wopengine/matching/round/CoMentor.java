package org.wopengine.matching.round;

import java.math.BigDecimal;
import java.util.List;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.OperatorCode;

/**
 * A mentor that stands beside the lead.
 *
 * @param areas what it covers that nobody before it covers
 * @param gain points of 100 that this adds to what expertise counts for the mentee
 */
public record CoMentor(OperatorCode mentee, OperatorCode mentor, List<WorkingArea> areas, BigDecimal gain) {
    public CoMentor {
        areas = List.copyOf(areas);
    }
}
