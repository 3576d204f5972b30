package org.wopengine.monitoring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.partnership.SuspensionReason;
import org.wopengine.partnership.TerminationKind;
import org.wopengine.partnership.TerminationReason;
import org.wopengine.shared.FormAnswers;

/**
 * What the lead of the secretariat decides on a review. A review is not rejected: it is written again.
 *
 * @param outcome how the partnership goes on; asked for when it is decided
 * @param newEndsOn asked for to extend
 * @param suspensionReason asked for to suspend
 * @param terminationKind asked for to terminate, with reason and the day of the notice
 * @param comment needed to send it back, to suspend and to terminate
 */
@DecideReviewRules
public record DecideReview(
        @NotNull ReviewDecision decision,
        ReviewOutcome outcome,
        LocalDate newEndsOn,
        SuspensionReason suspensionReason,
        TerminationKind terminationKind,
        TerminationReason terminationReason,
        LocalDate noticeOn,
        @Size(max = 3000) String comment,
        LocalDate deferUntil)
        implements FormAnswers {

    /** The code of why it is suspended or terminated, or null. */
    Enum<?> reason() {
        return suspensionReason != null ? suspensionReason : terminationReason;
    }
}
