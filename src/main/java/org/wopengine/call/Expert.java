package org.wopengine.call;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.partnership.WorkingArea;

/**
 * Somebody of the mentor's staff.
 *
 * @param ofOurStaff peers help peers: a consultant is none
 */
public record Expert(
        @NotBlank @Size(max = 150) String name,
        @NotBlank @Size(max = 150) String jobTitle,
        @NotNull WorkingArea knows,
        @NotNull @AssertTrue(message = "{call.no-consultants}") Boolean ofOurStaff) {}
