package org.wopengine.principle;

import java.time.Instant;
import java.util.List;
import org.wopengine.shared.Gate;

/**
 * That a gate may be passed although a check does not hold. Two people want it: who asks and who decides.
 *
 * @param granted null as long as nobody has decided
 * @param comment of who decided
 */
public record Waiver(
        long id,
        Gate gate,
        Integer part,
        List<Waived> waived,
        String reason,
        String requestedBy,
        Instant requestedAt,
        Boolean granted,
        String comment,
        String decidedBy,
        Instant decidedAt) {

    public Waiver {
        waived = List.copyOf(waived);
    }

    /** A waiver covers what was found, not the check: what is found later is asked again. */
    public record Waived(Check check, String sentence, List<String> arguments) {
        public Waived {
            arguments = List.copyOf(arguments);
        }
    }

    public boolean isGranted() {
        return Boolean.TRUE.equals(granted);
    }

    public boolean isOpen() {
        return granted == null;
    }

    boolean covers(Check check, Finding finding) {
        return waived.stream().anyMatch(one -> one.check() == check && finding.sameAs(one.sentence(), one.arguments()));
    }
}
