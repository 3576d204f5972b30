package org.wopengine.interest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.operator.Operators;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/** The expression of interest in the dossier: the latest in full, and what each revision changed. */
@Component
class InterestChapter implements DossierChapter {
    private final Interests interests;
    private final Operators operators;

    InterestChapter(Interests interests, Operators operators) {
        this.interests = interests;
        this.operators = operators;
    }

    @Override
    public Stage stage() {
        return Stage.INTEREST;
    }

    @Override
    public List<Section> sections(PartnershipId partnership) {
        var history = interests.history(partnership);
        if (history.isEmpty()) {
            return List.of();
        }
        var answers = history.get(history.size() - 1).answers();
        return Stream.of(InterestFacts.of(answers, operators::named), versions(history))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Section> versions(List<InterestView> history) {
        var changes = new ArrayList<List<Object>>();
        for (int later = 1; later < history.size(); later++) {
            var version = history.get(later);
            InterestFacts.FIELDS
                    .changes(history.get(later - 1).answers(), version.answers())
                    .forEach(change ->
                            changes.add(List.of(version.version(), change.label(), change.before(), change.after())));
        }
        var versions = Section.ofTable(
                "interest.dossier.section.versions",
                List.of("interest.dossier.version", "interest.dossier.submitted-at", "interest.dossier.submitted-by"),
                history.stream()
                        .map(version ->
                                List.<Object>of(version.version(), version.submittedAt(), version.submittedBy()))
                        .toList());
        return changes.isEmpty()
                ? List.of(versions)
                : List.of(
                        versions,
                        Section.ofTable(
                                "interest.dossier.section.changes",
                                List.of(
                                        "interest.dossier.version",
                                        "interest.dossier.column.field",
                                        "interest.dossier.column.before",
                                        "interest.dossier.column.after"),
                                changes));
    }
}
