package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.partnership.WorkingArea;

/** What the partners want to work on, and when. */
@Embeddable
public record Priority(
        @Column(name = "working_area") @Enumerated(EnumType.STRING) @NotNull WorkingArea area,
        @Column(name = "term") @Enumerated(EnumType.STRING) @NotNull PriorityTerm term,
        @Column(name = "goal") @NotBlank @Size(max = 500) String goal) {}
