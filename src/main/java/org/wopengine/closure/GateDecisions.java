package org.wopengine.closure;

import java.util.List;
import org.springframework.data.repository.Repository;

interface GateDecisions extends Repository<GateDecision, Long> {
    GateDecision save(GateDecision decision);

    List<GateDecision> findByPartnershipOrderById(String partnership);
}
