package org.wopengine.matching;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.FormAnswers;

/**
 * One lead's letter of intent. Who signs gives name, position, date and the letter itself; who refuses gives a reason. The facade checks
 * which of them is needed.
 */
public record SignLetterOfIntent(
        @NotNull LetterChoice choice,
        @Size(max = 200) String signatory,
        @Size(max = 200) String position,
        @PastOrPresent LocalDate signedOn,
        DocumentReference letter,
        MatchDecline reasonCode,
        @Size(max = 2000) String comment)
        implements FormAnswers {}
