package org.wopengine.registry;

import java.util.List;
import java.util.Optional;

/**
 * The registration of an operator.
 *
 * @param entries every step, the oldest first
 */
public record RegistrationView(List<RegistrationEntry> entries) {
    public RegistrationView {
        entries = List.copyOf(entries);
    }

    public RegistrationStatus status() {
        return entries.isEmpty()
                ? RegistrationStatus.NOT_HANDED_IN
                : entries.get(entries.size() - 1).verb().leadsTo();
    }

    /** Whether the operator can hand it in, as far as the process goes. */
    public boolean canBegin() {
        return status() == RegistrationStatus.NOT_HANDED_IN || status() == RegistrationStatus.ACCEPTED;
    }

    /** The last time it was accepted; it counts until the next one. */
    public Optional<RegistrationEntry> accepted() {
        return last(RegistrationStatus.ACCEPTED);
    }

    /** The last time it was handed in, for the first time or again. */
    public Optional<RegistrationEntry> handedIn() {
        return last(RegistrationStatus.IN_CHECK);
    }

    /** The last time changes were requested. */
    public Optional<RegistrationEntry> sentBack() {
        return last(RegistrationStatus.CHANGES_REQUESTED);
    }

    private Optional<RegistrationEntry> last(RegistrationStatus status) {
        return entries.stream()
                .filter(entry -> entry.verb().leadsTo() == status)
                .reduce((one, later) -> later);
    }
}
