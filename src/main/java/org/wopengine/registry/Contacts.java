package org.wopengine.registry;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who speaks for the operator: focal point, alternate, head. Names of persons are for the programme only. */
public record Contacts(
        @NotBlank @Size(max = 200) String focalPointName,
        @Size(max = 200) String focalPointJobTitle,
        @NotBlank @Email @Size(max = 200) String focalPointEmail,
        @Size(max = 50) String focalPointPhone,
        @Size(max = 200) String alternateName,
        @Size(max = 200) String alternateJobTitle,
        @Email @Size(max = 200) String alternateEmail,
        @Size(max = 50) String alternatePhone,
        @NotBlank @Size(max = 200) String headName,
        @Email @Size(max = 200) String headEmail) {}
