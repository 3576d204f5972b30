package org.wopengine.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.monitoring.MonitoringAnswers;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.PartnershipId;

/** Where the monitoring takes over from the work plan, and where it hands a partnership on. */
@WopTest
class MonitoringInLifecycleTest {
    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    Partnerships partnerships;

    @Test
    void theFirstReportIsAskedForOnceTheWorkPlanIsApproved() {
        var id = story.toActive();

        assertThat(desk.openTasks(id)).containsExactly("UserTask_WriteProgressReport");
        assertThat(status(id)).isEqualTo(PartnershipStatus.ACTIVE);
    }

    @Test
    void aTerminationByTheReviewIsSettled() {
        var id = story.toReview();
        story.reviewed(id, MonitoringAnswers.terminate());

        assertThat(status(id)).isEqualTo(PartnershipStatus.TERMINATED);
        assertThat(desk.openTasks(id)).containsExactly("UserTask_SettleTermination");
    }

    private PartnershipStatus status(PartnershipId id) {
        return desk.as("secretariat", () -> partnerships.require(id)).status();
    }
}
