package org.wopengine.interest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.shared.GateAnswers;
import org.wopengine.shared.GateChoice;

/**
 * The secretariat's decision on an expression of interest.
 *
 * @param earlierConsidered the officer has looked at the earlier partnerships shown; needed to approve
 */
public record ScreenInterest(
        @NotNull GateChoice decision,
        Boolean earlierConsidered,
        @Size(max = 3000) String comment,
        LocalDate changesDueOn,
        InterestRejection reasonCode,
        LocalDate deferUntil)
        implements GateAnswers {}
