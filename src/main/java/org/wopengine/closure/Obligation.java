package org.wopengine.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Something a party still owed near the end.
 *
 * @param owedBy the party
 * @param note why it was written off and who agreed, or when an open one will be met
 */
@Embeddable
public record Obligation(
        @Column(name = "description") @NotBlank @Size(max = 500) String what,
        @Column(name = "owed_by") @NotBlank @Size(max = 200) String owedBy,
        @Column(name = "state") @Enumerated(EnumType.STRING) @NotNull ObligationState state,
        @Column(name = "note") @Size(max = 500) String note) {}
