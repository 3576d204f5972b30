package org.wopengine.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.shared.GateAnswers;
import org.wopengine.shared.GateChoice;

/**
 * The secretariat's check of an agreement against the guiding principles.
 *
 * @param principlesConsidered the officer has gone through the eight principles; needed to approve
 */
public record ReviewAgreement(
        Boolean principlesConsidered,
        @NotNull GateChoice decision,
        @Size(max = 3000) String comment,
        LocalDate changesDueOn,
        AgreementRejection reasonCode,
        LocalDate deferUntil)
        implements GateAnswers {}
