package org.wopengine.closure;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.principle.PublicFacts;
import org.wopengine.shared.DossierChapter.Fact;
import org.wopengine.shared.DossierChapter.Section;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/** What came out and what it cost, once the closure is accepted. */
@Component
class ClosurePublicFacts implements PublicFacts {
    private final Closures closures;

    ClosurePublicFacts(Closures closures) {
        this.closures = closures;
    }

    @Override
    public Stage stage() {
        return Stage.CLOSURE;
    }

    @Override
    public List<Section> of(PartnershipId partnership) {
        return closures.view(partnership)
                .filter(closure -> closure.status() == ClosureStatus.CLOSED)
                .map(closure -> List.of(Section.ofFacts(
                        "closure.public.title",
                        List.of(
                                new Fact("closure.public.type", closure.closeType()),
                                new Fact("closure.public.cost", closure.totalCost()),
                                new Fact(
                                        "closure.public.indicators",
                                        closure.performance().size()),
                                new Fact(
                                        "closure.public.outputs",
                                        closure.outputs().size()),
                                new Fact(
                                        "closure.public.capacities",
                                        closure.capacities().size()),
                                new Fact("closure.public.women", closure.women()),
                                new Fact("closure.public.men", closure.men())))))
                .orElseGet(List::of);
    }
}
