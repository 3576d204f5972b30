package org.wopengine.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.operator.Operators;
import org.wopengine.operator.Region;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** What somebody who decides on a new partnership is told of others. */
@WopTest
class EarlierTextTest {
    @Autowired
    EarlierText texts;

    @Autowired
    Operators operators;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aPlatformIsNotToldWhatRunsInOtherRegions() {
        var applicant = samples.operator("ZM", Region.AFRICA);
        var id = samples.open(applicant, "Meters that tell the truth");
        var here = samples.open(applicant, "Pumps of the south");
        var elsewhere = samples.joint(applicant, samples.operator("ID", Region.ASIA), "Tanks by plan");

        assertThat(said(id, applicant, Region.AFRICA))
                .contains(here.reference(), "One more partnership is in another region")
                .doesNotContain(elsewhere.reference(), "Tanks by plan");
        assertThat(said(id, applicant, null))
                .contains(here.reference(), elsewhere.reference(), "Tanks by plan")
                .doesNotContain("in another region");
    }

    private String said(PartnershipId id, OperatorCode applicant, Region readBy) {
        return transaction.execute(status -> texts.of(
                id, List.of(operators.require(applicant)), List.of(applicant), Set.of(WorkingArea.LABORATORY), readBy));
    }
}
