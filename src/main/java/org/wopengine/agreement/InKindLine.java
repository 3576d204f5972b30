package org.wopengine.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** One party's work in kind of a version, with its value. */
@Embeddable
record InKindLine(
        @Column(name = "operator") String operator,
        @Column(name = "staff_days") int staffDays,
        @Column(name = "direct_day_cost") BigDecimal directDayCost,
        @Column(name = "value") BigDecimal value) {

    static InKindLine of(AgreedParty party) {
        var cost = party.directDayCost().setScale(2, RoundingMode.UNNECESSARY);
        return new InKindLine(
                party.operator(), party.staffDays(), cost, party.inKindValue().setScale(2));
    }
}
