package org.wopengine.monitoring;

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
@ResponseRules
public record ManagementResponse(
        @NotNull ResponseChoice choice,
        @Size(max = 1000) String action,
        @Size(max = 200) String owner,
        LocalDate dueOn) {}
