package org.wopengine.integrity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.principle.GateObstacle;
import org.wopengine.shared.PartnershipId;

/** Keeps the gates of a partnership shut while a grave concern about it is open. Whom to ask does not say why. */
@Component
class OpenConcern implements GateObstacle {
    private final ConcernStore store;

    OpenConcern(ConcernStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> contact(PartnershipId partnership) {
        return store.hasOpen(partnership, ConcernSeverity.HIGH)
                ? Optional.of("integrity.gate-contact")
                : Optional.empty();
    }
}
