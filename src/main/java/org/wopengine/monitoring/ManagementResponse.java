package org.wopengine.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The answer to one recommendation.
 *
 * @param action what will be done; if it is rejected, why not
 * @param owner who does it
 * @param dueOn by when
 */
@Embeddable
@ResponseRules
public record ManagementResponse(
        @Column(name = "choice") @Enumerated(EnumType.STRING) @NotNull ResponseChoice choice,
        @Column(name = "action") @Size(max = 1000) String action,
        @Column(name = "owner") @Size(max = 200) String owner,
        @Column(name = "due_on") LocalDate dueOn) {}
