package org.wopengine.partnership;

import java.util.Objects;
import org.wopengine.shared.OperatorCode;

/**
 * An organisation that joins in a role: an operator of the registry, or any other organisation by its name.
 *
 * @throws IllegalArgumentException if it is both or neither, or if a lead is not an operator
 */
public record NewParty(OperatorCode operator, String organisation, PartyRole role) {
    public NewParty {
        Objects.requireNonNull(role, "role");
        if ((operator == null) == (organisation == null || organisation.isBlank())) {
            throw new IllegalArgumentException("A party is either an operator or an organisation by name");
        }
        if (role.isLead() && operator == null) {
            throw new IllegalArgumentException("A lead partner is an operator of the registry");
        }
    }

    public static NewParty operator(OperatorCode operator, PartyRole role) {
        return new NewParty(operator, null, role);
    }

    public static NewParty organisation(String name, PartyRole role) {
        return new NewParty(null, name, role);
    }
}
