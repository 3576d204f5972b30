package org.wopengine.closure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.wopengine.answers.Rows;
import org.wopengine.shared.FormAnswers;

/**
 * What the mentee tells some months after the closure.
 *
 * @param summary what has become of the new ways of working
 * @param readings of today; what was not measured stays away, it is never zero
 * @param contractSince whether the partners have made a contract with each other since the closure
 * @param contractNote what it is about
 * @param wantsToMentor whether the mentee would now help another operator
 */
@FollowUpRules
public record ReportFollowUp(
        @NotBlank @Size(max = 3000) String summary,
        @Valid @Rows(ReportFollowUp.OUTCOMES) List<SustainedOutcome> outcomes,
        @Valid @Rows(4) List<FollowUpReading> readings,
        @NotNull Boolean contractSince,
        @Size(max = 2000) String contractNote,
        @NotNull Boolean wantsToMentor,
        @NotNull Boolean nextPhasePlanned,
        @Size(max = 2000) String nextPhaseNote,
        @Size(max = 2000) String supportNeeded)
        implements FormAnswers {

    static final int OUTCOMES = 8;

    static ReportFollowUp begin(List<SustainedOutcome> outcomes) {
        return new ReportFollowUp(null, outcomes, List.of(), null, null, null, null, null, null);
    }
}
