package org.wopengine.matching;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/** The matching in the dossier: every candidate of every round, chosen or not, with its reason. */
@Component
class MatchingChapter implements DossierChapter {
    private final Matches matches;

    MatchingChapter(Matches matches) {
        this.matches = matches;
    }

    @Override
    public Stage stage() {
        return Stage.MATCHING;
    }

    @Override
    public List<Section> sections(PartnershipId partnership) {
        return matches.view(partnership)
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
                        matching.candidates().stream().map(MatchingChapter::row).toList())))
                .orElseGet(List::of);
    }

    private static List<Object> row(CandidateView candidate) {
        return Arrays.asList(
                candidate.round(),
                candidate.operator(),
                candidate.role(),
                candidate.choice(),
                candidate.reason(),
                candidate.commercialTie(),
                candidate.reply(),
                candidate.signedOn(),
                candidate.letter());
    }
}
