package org.wopengine.closure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/** The follow-up checks in the dossier. */
@Component
class FollowUpChapter implements DossierChapter {
    private final FollowUpChecks checks;

    FollowUpChapter(FollowUpChecks checks) {
        this.checks = checks;
    }

    @Override
    public Stage stage() {
        return Stage.FOLLOW_UP;
    }

    @Override
    public List<Section> sections(PartnershipId partnership) {
        var sections = new ArrayList<Section>();
        checks.of(partnership).forEach(followUp -> add(sections, followUp));
        return sections;
    }

    private static void add(List<Section> sections, FollowUpView followUp) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("closure.follow-up.status", followUp.status()));
        facts.add(new Fact("closure.follow-up.due-at", followUp.dueAt()));
        var answers = followUp.answers();
        if (answers != null) {
            facts.add(new Fact("closure.follow-up.summary", answers.summary()));
            facts.add(new Fact("closure.follow-up.contract", answers.contractSince()));
            facts.add(new Fact("closure.follow-up.contract-note", answers.contractNote()));
            facts.add(new Fact("closure.follow-up.wants-to-mentor", answers.wantsToMentor()));
            facts.add(new Fact("closure.follow-up.next-phase", answers.nextPhasePlanned()));
            facts.add(new Fact("closure.follow-up.support", answers.supportNeeded()));
            facts.add(new Fact("closure.follow-up.written-by", followUp.writtenBy()));
            facts.add(new Fact("closure.follow-up.decided-by", followUp.decidedBy()));
            facts.add(new Fact("closure.follow-up.rejection", followUp.rejection()));
        }
        sections.add(new Section(
                "closure.follow-up.title", List.of(followUp.month()), facts, columns(followUp), levels(followUp)));
        if (answers != null && !answers.readings().isEmpty()) {
            sections.add(new Section(
                    "closure.follow-up.readings",
                    List.of(followUp.month()),
                    List.of(),
                    List.of(
                            "closure.performance.indicator",
                            "closure.performance.scope",
                            "closure.performance.value",
                            "closure.follow-up.measured-on",
                            "closure.follow-up.source"),
                    answers.readings().stream()
                            .map(reading -> Arrays.<Object>asList(
                                    reading.indicator(),
                                    reading.scope(),
                                    reading.value(),
                                    reading.measuredOn(),
                                    reading.source()))
                            .toList()));
        }
    }

    private static List<String> columns(FollowUpView followUp) {
        return followUp.levels().isEmpty()
                ? List.of()
                : List.of(
                        "closure.capacities.code",
                        "closure.follow-up.level-then",
                        "closure.follow-up.level-now",
                        "closure.follow-up.comment");
    }

    private static List<List<Object>> levels(FollowUpView followUp) {
        return followUp.levels().stream()
                .map(level -> Arrays.<Object>asList(level.code(), level.levelThen(), level.levelNow(), level.comment()))
                .toList();
    }
}
