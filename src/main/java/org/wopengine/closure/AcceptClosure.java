package org.wopengine.closure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.shared.GateAnswers;
import org.wopengine.shared.GateChoice;

/** The secretariat's decision on a closure. */
public record AcceptClosure(
        @NotNull GateChoice decision,
        @Size(max = 3000) String comment,
        LocalDate changesDueOn,
        ClosureRejection reasonCode,
        LocalDate deferUntil)
        implements GateAnswers {}
