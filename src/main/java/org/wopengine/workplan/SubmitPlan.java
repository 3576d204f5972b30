package org.wopengine.workplan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.partnership.AmendmentReason;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.FormAnswers;

/**
 * The answers of the form beside the worksheet of the plan, for a first plan, an amendment and a revision alike.
 *
 * @param amendmentReason asked for when an approved plan is amended
 * @param steeringMetOn when the joint steering committee of the partners looked at it
 * @param steeringMinutes the minutes of that meeting
 */
@SteeringRules
public record SubmitPlan(
        @NotBlank @Size(max = 1000) String versionReason,
        AmendmentReason amendmentReason,
        @NotNull @PastOrPresent LocalDate steeringMetOn,
        @NotNull SteeringDecision steeringDecision,
        @NotNull DocumentReference steeringMinutes,
        @Size(max = 2000) String steeringRemarks)
        implements FormAnswers {}
