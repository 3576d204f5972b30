package org.wopengine.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.worksheet.Given;

/**
 * How the work in one working area went in a period, as typed and as stored.
 *
 * @param percent of the whole work planned in this area, from the beginning
 * @param droppedReason why it was given up; only then
 */
@Embeddable
public record AreaProgress(
        @Given @Column(name = "working_area") @Enumerated(EnumType.STRING) WorkingArea area,
        @Column(name = "status") @Enumerated(EnumType.STRING) @NotNull AreaStatus status,
        @Column(name = "percent") @NotNull @Min(0) @Max(100) Integer percent,
        @Column(name = "progress") @NotBlank @Size(max = 2000) String progress,
        @Column(name = "dropped_reason") @Size(max = 500) String droppedReason) {}
