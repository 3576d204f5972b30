package org.wopengine.closure;

import java.math.BigDecimal;
import java.util.*;
import org.springframework.stereotype.Component;
import org.wopengine.monitoring.*;
import org.wopengine.shared.*;

@Component
class NoReportsYet implements Reports {
    public List<ReportView> of(PartnershipId p) {
        return List.of();
    }

    public Optional<ReportView> latest(PartnershipId p) {
        return Optional.empty();
    }

    public List<ReportView> versions(PartnershipId p, int n) {
        return List.of();
    }

    public List<PeriodView> periods(PartnershipId p) {
        return List.of();
    }

    public Achievements achievements(PartnershipId p) {
        return new Achievements(
                Map.of(),
                Map.of(),
                Map.of(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                0,
                0,
                0,
                0,
                Map.of(),
                Map.of(),
                Money.zero("USD"));
    }
}
