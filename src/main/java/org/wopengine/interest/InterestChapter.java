package org.wopengine.interest;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/** The expression of interest in the dossier: every version, the latest in full. */
@Component
class InterestChapter implements DossierChapter {
    private final Interests interests;

    InterestChapter(Interests interests) {
        this.interests = interests;
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
        var sections = new ArrayList<Section>();
        var answers = history.get(history.size() - 1).answers();
        sections.add(Section.ofFacts(
                "interest.dossier.title",
                List.of(
                        new Fact("interest.dossier.entry-path", answers.entryPath()),
                        new Fact("interest.dossier.problem", answers.problemStatement()),
                        new Fact("interest.dossier.expected-results", answers.expectedResults()),
                        new Fact("interest.dossier.target-groups", answers.targetGroups()),
                        new Fact("interest.dossier.wants-to-learn", answers.wantsToLearn()),
                        new Fact("interest.dossier.duration", answers.durationMonths()),
                        new Fact("interest.dossier.desired-start", answers.desiredStart()),
                        new Fact("interest.dossier.coordinator", answers.coordinatorName()),
                        new Fact("interest.dossier.commitment", answers.commitmentSignatory()),
                        new Fact("interest.dossier.previous", answers.previousWops()))));
        sections.add(Section.ofTable(
                "interest.dossier.areas",
                List.of("interest.dossier.priority", "interest.dossier.area", "interest.dossier.description"),
                answers.workingAreas().stream()
                        .map(wish -> List.<Object>of(wish.priority(), wish.area(), wish.description()))
                        .toList()));
        sections.add(Section.ofTable(
                "interest.dossier.versions",
                List.of("interest.dossier.version", "interest.dossier.submitted-at", "interest.dossier.submitted-by"),
                history.stream()
                        .map(version ->
                                List.<Object>of(version.version(), version.submittedAt(), version.submittedBy()))
                        .toList()));
        return sections;
    }
}
