package org.wopengine.monitoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.wopengine.answers.Rows;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.FormAnswers;

/**
 * The findings of a mid-term review. Ratings go from 1 (very poor) to 6 (very good), one for each criterion of the
 * OECD's Development Assistance Committee.
 *
 * @param report the report of whoever reviewed
 * @param recommendations at most five
 */
public record WriteReview(
        @NotNull @PastOrPresent LocalDate reviewedOn,
        @NotBlank @Size(max = 200) String reviewer,
        @NotNull ReviewerKind reviewerKind,
        @NotBlank @Size(max = 2000) String method,
        @NotNull @Min(1) @Max(6) Integer relevance,
        @NotBlank @Size(max = 2000) String relevanceFinding,
        @NotNull @Min(1) @Max(6) Integer coherence,
        @NotBlank @Size(max = 2000) String coherenceFinding,
        @NotNull @Min(1) @Max(6) Integer effectiveness,
        @NotBlank @Size(max = 2000) String effectivenessFinding,
        @NotNull @Min(1) @Max(6) Integer efficiency,
        @NotBlank @Size(max = 2000) String efficiencyFinding,
        @NotNull @Min(1) @Max(6) Integer impact,
        @NotBlank @Size(max = 2000) String impactFinding,
        @NotNull @Min(1) @Max(6) Integer sustainability,
        @NotBlank @Size(max = 2000) String sustainabilityFinding,
        DocumentReference report,
        @NotNull HealthTrend healthTrend,
        @NotBlank @Size(max = 2000) String forecast,
        @NotEmpty @Valid @Rows(5) List<Recommendation> recommendations)
        implements FormAnswers {}
