package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A target with the baseline that held when the plan was submitted. */
@Embeddable
record StoredTarget(
        @Column(name = "outcome") String outcome,
        @Column(name = "indicator") @Enumerated(EnumType.STRING) Indicator indicator,
        @Column(name = "scope") @Enumerated(EnumType.STRING) IndicatorScope scope,
        @Column(name = "baseline") BigDecimal baseline,
        @Column(name = "target") BigDecimal target,
        @Column(name = "target_on") LocalDate targetOn,
        @Column(name = "means_of_verification") String meansOfVerification,
        @Column(name = "correction") boolean correction,
        @Column(name = "correction_note") String correctionNote) {

    static StoredTarget of(TargetRow row, BigDecimal baseline) {
        return new StoredTarget(
                row.outcome(),
                row.indicator(),
                row.scope(),
                baseline,
                row.target(),
                row.targetOn(),
                row.meansOfVerification(),
                row.corrects(),
                row.correctionNote());
    }

    TargetRow row() {
        return new TargetRow(
                outcome, indicator, scope, target, targetOn, meansOfVerification, correction, correctionNote);
    }
}
