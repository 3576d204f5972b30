package org.wopengine.matching;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.shared.FormAnswers;

/**
 * One lead's letter of intent. Who signs gives name, position and date; who refuses gives a reason. The facade checks
 * which of them is needed.
 */
public record SignLetterOfIntent(
        @NotNull LetterChoice choice,
        @Size(max = 200) String signatory,
        @Size(max = 200) String position,
        @PastOrPresent LocalDate signedOn,
        MatchDecline reasonCode,
        @Size(max = 2000) String comment)
        implements FormAnswers {}
