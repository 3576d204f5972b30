package org.wopengine.monitoring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.shared.FormAnswers;

/**
 * How one lead sees the partnership, and whether it stands by the report. The five paths are those of the published
 * multi-path model of operators' partnerships, tried on Lilongwe and Blantyre; each gets a score from 1 (bad) to 5 (very
 * good).
 *
 * @param satisfaction of partners and stakeholders
 * @param dynamics trust, communication and commitment between the partners
 * @param consolidation whether what is brought in becomes lasting change
 * @param capacity whether the mentee's organisation can do more than before
 * @param performance whether that shows in the service
 * @param ownBenefit what the own operator gained in this period
 * @param reason why it does not co-sign; only then
 */
@CoSignRules
public record CoSignReport(
        @NotNull @Min(1) @Max(5) Integer satisfaction,
        @NotNull @Min(1) @Max(5) Integer dynamics,
        @NotNull @Min(1) @Max(5) Integer consolidation,
        @NotNull @Min(1) @Max(5) Integer capacity,
        @NotNull @Min(1) @Max(5) Integer performance,
        @Size(max = 2000) String healthComment,
        @NotBlank @Size(max = 2000) String ownBenefit,
        @NotNull Boolean coSigns,
        @Size(max = 2000) String reason)
        implements FormAnswers {}
