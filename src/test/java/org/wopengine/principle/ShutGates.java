package org.wopengine.principle;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.wopengine.shared.PartnershipId;

/** Keeps the gates of single partnerships shut, as an open concern would. */
@TestComponent
public class ShutGates implements GateObstacle {
    private final Set<PartnershipId> shut = ConcurrentHashMap.newKeySet();

    public void shut(PartnershipId partnership) {
        shut.add(partnership);
    }

    public void open(PartnershipId partnership) {
        shut.remove(partnership);
    }

    @Override
    public Optional<String> contact(PartnershipId partnership) {
        return shut.contains(partnership) ? Optional.of("dossier.group.lead") : Optional.empty();
    }
}
