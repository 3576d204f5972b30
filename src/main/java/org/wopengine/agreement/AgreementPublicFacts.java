package org.wopengine.agreement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.principle.PublicFacts;
import org.wopengine.shared.DossierChapter.Fact;
import org.wopengine.shared.DossierChapter.Section;
import org.wopengine.shared.Money;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/** What was agreed: how long, what it is worth, who pays which share. */
@Component
class AgreementPublicFacts implements PublicFacts {
    private final Agreements agreements;

    AgreementPublicFacts(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public Stage stage() {
        return Stage.AGREEMENT;
    }

    @Override
    public List<Section> of(PartnershipId partnership) {
        return agreements
                .signed(partnership)
                .map(signed -> List.of(
                        Section.ofFacts(
                                "agreement.dossier.title",
                                List.of(
                                        new Fact(
                                                "agreement.dossier.starts-on",
                                                signed.answers().startsOn()),
                                        new Fact(
                                                "agreement.dossier.ends-on",
                                                signed.answers().endsOn()),
                                        new Fact("agreement.dossier.cash", signed.cash()),
                                        new Fact(
                                                "agreement.dossier.in-kind",
                                                new Money(
                                                        signed.inKindValue(),
                                                        signed.answers().currency())))),
                        Section.ofTable(
                                "agreement.public.funders",
                                List.of("agreement.public.funder", "agreement.public.amount"),
                                signed.answers().cash().stream()
                                        .map(source -> List.<Object>of(
                                                source.organisation(),
                                                new Money(
                                                        source.amount(),
                                                        signed.answers().currency())))
                                        .toList())))
                .orElseGet(List::of);
    }
}
