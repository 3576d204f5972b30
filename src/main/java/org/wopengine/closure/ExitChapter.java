package org.wopengine.closure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/** The settlement of a terminated partnership in the dossier. */
@Component
class ExitChapter implements DossierChapter {
    private final Exits exits;

    ExitChapter(Exits exits) {
        this.exits = exits;
    }

    @Override
    public Stage stage() {
        return Stage.EXIT;
    }

    @Override
    public List<Section> sections(PartnershipId partnership) {
        return exits.settlement(partnership).map(ExitChapter::sections).orElseGet(List::of);
    }

    private static List<Section> sections(SettlementView settlement) {
        var sections = new ArrayList<Section>();
        sections.add(Section.ofFacts(
                "closure.exit.title",
                List.of(
                        new Fact("closure.exit.kind", settlement.kind()),
                        new Fact("closure.exit.reason", settlement.reason()),
                        new Fact("closure.exit.ended-on", settlement.endedOn()),
                        new Fact("closure.exit.achieved", settlement.achieved()),
                        new Fact("closure.exit.kept", settlement.kept()),
                        new Fact("closure.exit.lessons", settlement.lessons()),
                        new Fact("closure.exit.obligations", settlement.obligations()),
                        new Fact("closure.exit.spent", settlement.spent()),
                        new Fact("closure.exit.unspent", settlement.unspent()),
                        new Fact("closure.exit.treatment", settlement.treatment()),
                        new Fact("closure.exit.treatment-note", settlement.treatmentNote()),
                        new Fact("closure.exit.settled-by", settlement.settledBy()),
                        new Fact("closure.exit.settled-at", settlement.settledAt()))));
        if (!settlement.assets().isEmpty()) {
            sections.add(Section.ofTable(
                    "closure.assets.title",
                    List.of("closure.assets.item", "closure.assets.value", "closure.assets.owner"),
                    settlement.assets().stream()
                            .map(asset -> Arrays.<Object>asList(asset.item(), asset.value(), asset.owner()))
                            .toList()));
        }
        return sections;
    }
}
