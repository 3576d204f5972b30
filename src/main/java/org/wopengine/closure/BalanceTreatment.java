package org.wopengine.closure;

import java.math.BigDecimal;
import org.wopengine.shared.Demands;

/** What happens to money that was not spent. */
public enum BalanceTreatment {
    NOTHING_LEFT,
    RETURNED_TO_FUNDER,
    REINVESTED,
    CARRIED_TO_NEXT_PHASE;

    /** Money that is left goes somewhere; money that is not left goes nowhere. */
    static void demand(Demands demands, BigDecimal unspent, BalanceTreatment treatment, String note) {
        if (unspent == null || treatment == null) {
            return; // reported by their own rules
        }
        var left = unspent.signum() > 0;
        demands.that(
                left == (treatment != NOTHING_LEFT),
                "treatment",
                left ? "{closure.money-is-left}" : "{closure.no-money-is-left}");
        if (left) {
            demands.answer("treatmentNote", note);
        }
    }
}
