package org.wopengine.closure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.shared.GateAnswers;
import org.wopengine.shared.GateChoice;

/**
 * The secretariat's decision on a closure.
 *
 * @param noConflictOfInterest the officer is free of interests in the partners; needed to approve
 */
public record AcceptClosure(
        @NotNull GateChoice decision,
        Boolean noConflictOfInterest,
        @Size(max = 3000) String comment,
        LocalDate changesDueOn,
        ClosureRejection reasonCode,
        LocalDate deferUntil)
        implements GateAnswers {}
