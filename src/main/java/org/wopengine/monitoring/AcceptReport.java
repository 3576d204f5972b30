package org.wopengine.monitoring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.wopengine.shared.GateAnswers;
import org.wopengine.shared.GateChoice;

/**
 * The secretariat's decision on a report. An approval with a comment accepts it with remarks.
 *
 * @param agreesEarlyClosure whether the partnership may end now, if the partners propose it
 * @param returnReasons why changes are requested
 */
@AcceptRules
public record AcceptReport(
        @NotNull GateChoice decision,
        Boolean agreesEarlyClosure,
        List<ReportReturn> returnReasons,
        @Size(max = 3000) String comment,
        LocalDate changesDueOn,
        ReportReturn reasonCode,
        LocalDate deferUntil)
        implements GateAnswers {
    public AcceptReport {
        returnReasons = returnReasons == null ? List.of() : List.copyOf(returnReasons);
    }
}
