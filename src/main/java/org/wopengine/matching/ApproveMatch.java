package org.wopengine.matching;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.shared.GateAnswers;
import org.wopengine.shared.GateChoice;

/** The secretariat's decision on a match both sides want. */
public record ApproveMatch(
        @NotNull GateChoice decision,
        @Size(max = 3000) String comment,
        LocalDate changesDueOn,
        MatchDecline reasonCode,
        LocalDate deferUntil)
        implements GateAnswers {}
