package org.wopengine.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.partnership.AddendumReason;
import org.wopengine.partnership.AmendmentReason;
import org.wopengine.partnership.Interventions;
import org.wopengine.partnership.SuspensionReason;
import org.wopengine.partnership.Termination;
import org.wopengine.partnership.TerminationKind;
import org.wopengine.partnership.TerminationReason;
import org.wopengine.partnership.WithdrawalReason;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/** What an action asks for, and what it does with the answers. Components are the fields of its page. */
sealed interface ActionAnswers {
    void perform(Interventions interventions, PartnershipId id, Actor by);

    record Withdraw(@NotNull WithdrawalReason reason, @Size(max = 3000) String comment) implements ActionAnswers {
        @Override
        public void perform(Interventions interventions, PartnershipId id, Actor by) {
            interventions.withdraw(id, reason, comment, by);
        }
    }

    record Suspend(@NotNull SuspensionReason reason, @NotBlank @Size(max = 3000) String comment)
            implements ActionAnswers {
        @Override
        public void perform(Interventions interventions, PartnershipId id, Actor by) {
            interventions.suspend(id, reason, comment, by);
        }
    }

    record Resume(@NotBlank @Size(max = 3000) String comment) implements ActionAnswers {
        @Override
        public void perform(Interventions interventions, PartnershipId id, Actor by) {
            interventions.resume(id, comment, by);
        }
    }

    record Terminate(
            @NotNull TerminationKind kind,
            @NotNull TerminationReason reason,
            LocalDate noticeOn,
            @NotBlank @Size(max = 3000) String comment)
            implements ActionAnswers {
        @Override
        public void perform(Interventions interventions, PartnershipId id, Actor by) {
            interventions.terminate(id, new Termination(kind, reason, comment, noticeOn), by);
        }
    }

    record RequestAmendment(@NotNull AmendmentReason reason, @NotBlank @Size(max = 3000) String comment)
            implements ActionAnswers {
        @Override
        public void perform(Interventions interventions, PartnershipId id, Actor by) {
            interventions.requestAmendment(id, reason, comment, by);
        }
    }

    record RequestAddendum(@NotNull AddendumReason reason, @NotBlank @Size(max = 3000) String comment)
            implements ActionAnswers {
        @Override
        public void perform(Interventions interventions, PartnershipId id, Actor by) {
            interventions.requestAddendum(id, reason, comment, by);
        }
    }

    record WithdrawAddendum(@NotBlank @Size(max = 3000) String comment) implements ActionAnswers {
        @Override
        public void perform(Interventions interventions, PartnershipId id, Actor by) {
            interventions.withdrawAddendum(id, comment, by);
        }
    }

    record BringFollowUpForward(@Size(max = 3000) String comment) implements ActionAnswers {
        @Override
        public void perform(Interventions interventions, PartnershipId id, Actor by) {
            interventions.bringFollowUpForward(id, comment, by);
        }
    }
}
