package org.wopengine.monitoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.wopengine.answers.Rows;
import org.wopengine.shared.FormAnswers;

/**
 * The answer of the partners to a review: one row for each recommendation, in the same order.
 *
 * @param remarks on the review as a whole
 */
public record AnswerReview(
        @NotEmpty @Valid @Rows(5) List<ManagementResponse> responses, @Size(max = 2000) String remarks)
        implements FormAnswers {}
