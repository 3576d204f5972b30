package org.wopengine.matching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.partnership.PartyRole;

/**
 * One candidate on a shortlist.
 *
 * @param reason why it fits or does not; kept for the auditor and for the candidate
 * @param interpretation an interpreter is budgeted, so that a missing common language does not exclude it
 * @param commercialTie it holds or bids for a contract with the other side; needs a second look, is not excluded by it
 */
public record CandidateRow(
        @NotBlank @Size(max = 8) String operator,
        @NotNull PartyRole role,
        @NotNull CandidateChoice choice,
        @NotBlank @Size(max = 1000) String reason,
        Boolean interpretation,
        Boolean commercialTie) {}
