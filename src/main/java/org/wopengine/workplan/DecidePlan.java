package org.wopengine.workplan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.shared.GateAnswers;
import org.wopengine.shared.GateChoice;

/**
 * The secretariat's decision on a work plan.
 *
 * @param warningsConsidered the officer has looked at the warnings shown; needed to approve where there are any
 */
public record DecidePlan(
        @NotNull GateChoice decision,
        Boolean warningsConsidered,
        @Size(max = 3000) String comment,
        LocalDate changesDueOn,
        PlanReturn reasonCode,
        LocalDate deferUntil)
        implements GateAnswers {}
