package org.wopengine.workplan;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.agreement.Agreements;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyView;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** Finds what a plan has to fit into. */
@Component
class PlanFrames {
    private final Agreements agreements;
    private final Partnerships partnerships;
    private final BaselineStore baselines;
    private final PlanTolerances tolerances;

    PlanFrames(Agreements agreements, Partnerships partnerships, BaselineStore baselines, PlanTolerances tolerances) {
        this.agreements = agreements;
        this.partnerships = partnerships;
        this.baselines = baselines;
        this.tolerances = tolerances;
    }

    /** An extended partnership keeps its new dates, not those first agreed. */
    PlanFrame of(PartnershipId id) {
        var terms = agreements.terms(id);
        var partnership = partnerships.require(id);
        var present = partnership.present().stream()
                .filter(party -> party.operator() != null)
                .toList();
        return new PlanFrame(
                partnership.startsOn() == null ? terms.startsOn() : partnership.startsOn(),
                partnership.endsOn() == null ? terms.endsOn() : partnership.endsOn(),
                new Money(terms.cash().amount(), terms.currency()),
                terms.inKindValue(),
                terms.directDayCost(),
                present.stream()
                        .map(PartyView::operator)
                        .map(OperatorCode::value)
                        .collect(Collectors.toSet()),
                present.stream()
                        .filter(party -> party.role().isMentor())
                        .map(PartyView::operator)
                        .map(OperatorCode::value)
                        .collect(Collectors.toSet()),
                partnership.workingAreas(),
                baselines(id),
                tolerances);
    }

    private Map<Measure, Baseline> baselines(PartnershipId id) {
        return baselines
                .findFirstByPartnershipOrderByVersionDesc(id.reference())
                .map(set -> set.baselines().stream().collect(Collectors.toMap(Baseline::measure, Function.identity())))
                .orElseGet(Map::of);
    }
}
