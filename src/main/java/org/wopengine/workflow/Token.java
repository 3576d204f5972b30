package org.wopengine.workflow;

import java.util.Optional;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/** Where a process stands, as a stage sees it: which partnership, who moved it here, routing values. */
public interface Token {
    /** @throws IllegalStateException if the instance has no partnership yet (only in front of the registration) */
    PartnershipId partnership();

    /** The reference the instance runs under: that of its partnership, or of the file of a {@link PrivateProcess}. */
    String reference();

    /** The person whose form is being recorded, or the system where a timer or a job moves the token. */
    Actor actor();

    /** A routing value, or null; use the {@link Routing} constants of the contract class instead. */
    Object value(String name);

    /** In words, why a decision table of this process last answered as it did: what the table says beside that row. */
    Optional<String> because(String table);

    void set(String name, Object value);

    /** Sets a value seen only inside the current (multi-instance) scope. */
    void setLocal(String name, Object value);

    /** Gives the instance its partnership: business key from now on. Only the registration does this. */
    void becomes(PartnershipId partnership);
}
