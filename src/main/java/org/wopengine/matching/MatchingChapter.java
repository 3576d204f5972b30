package org.wopengine.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.wopengine.operator.Operators;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/**
 * The matching in the dossier: every candidate of every round, chosen or not, with its reason; for an operator only what
 * concerns itself.
 */
@Component
class MatchingChapter implements DossierChapter {
    private static final MessageSourceResolvable WITHHELD =
            new DefaultMessageSourceResolvable("matching.dossier.withheld");

    private final Matches matches;
    private final Operators operators;

    MatchingChapter(Matches matches, Operators operators) {
        this.matches = matches;
        this.operators = operators;
    }

    @Override
    public Stage stage() {
        return Stage.MATCHING;
    }

    @Override
    public List<Section> sections(PartnershipId partnership) {
        return sections(partnership, Set.of());
    }

    @Override
    public List<Section> sections(PartnershipId partnership, Set<String> groups) {
        return matches.view(partnership)
                .map(matching -> matching.seenBy(CandidateSight.of(groups)))
                .map(matching -> List.of(Section.ofTable(
                        "matching.dossier.title",
                        List.of(
                                "matching.dossier.round",
                                "matching.dossier.operator",
                                "matching.dossier.role",
                                "matching.dossier.choice",
                                "matching.dossier.reason",
                                "matching.dossier.tie",
                                "matching.dossier.reply",
                                "matching.dossier.letter",
                                "matching.dossier.letter-file"),
                        matching.candidates().stream().map(this::row).toList())))
                .orElseGet(List::of);
    }

    private List<Object> row(CandidateView candidate) {
        return Arrays.asList(
                candidate.round(),
                operators.named(candidate.operator().value()),
                candidate.role(),
                candidate.choice(),
                candidate.reason() == null ? WITHHELD : candidate.reason(),
                candidate.commercialTie() == null ? WITHHELD : candidate.commercialTie(),
                candidate.reply(),
                candidate.signedOn(),
                candidate.letter());
    }
}
