package org.wopengine.matching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.wopengine.answers.Rows;
import org.wopengine.shared.FormAnswers;

/**
 * The shortlist of one round. If somebody is proposed, the concept note says what both sides are asked to agree to:
 * objective, focus, targets, contributions, results, duration.
 */
@ShortlistRules
public record ShortlistCandidates(
        @NotNull ShortlistOutcome outcome,
        @Valid @Rows(6) List<CandidateRow> candidates,
        @PastOrPresent LocalDate introducedOn,
        @Size(max = 2000) String conceptObjective,
        @Size(max = 2000) String conceptFocus,
        @Size(max = 2000) String conceptTargets,
        @Size(max = 2000) String conceptContributions,
        @Size(max = 2000) String conceptResults,
        @Min(3) @Max(60) Integer conceptMonths,
        @Size(max = 3000) String remark)
        implements FormAnswers {

    /** A list still to be made, with the concept note of an earlier round. */
    public static ShortlistCandidates withConcept(MatchingView.Concept concept) {
        return new ShortlistCandidates(
                null,
                List.of(),
                null,
                concept.objective(),
                concept.focus(),
                concept.targets(),
                concept.contributions(),
                concept.results(),
                concept.months(),
                null);
    }

    List<CandidateRow> proposed() {
        return candidates.stream()
                .filter(row -> row.choice() == CandidateChoice.PROPOSE)
                .toList();
    }
}
