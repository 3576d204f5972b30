package org.wopengine.interest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.interest.Interests;
import org.wopengine.shared.PartnershipId;

@WopTest
class InterestScreeningProcessTest {
    private static final String SCREEN = "UserTask_ScreenInterest";
    private static final String REVISE = "UserTask_ReviseInterest";

    @Autowired
    Desk desk;

    @Autowired
    Interests interests;

    @Test
    void anExpressedInterestWaitsForTheSecretariat() {
        var id = desk.express("op03", InterestAnswers.ofMentee());

        assertThat(desk.openTasks(id)).containsExactly(SCREEN);
        assertThat(desk.shown(id, SCREEN, "secretariat"))
                .containsEntry("viewTitle", "Fewer commercial losses in Pucara")
                .containsEntry("viewAdvice", "ELIGIBLE");
    }

    @Test
    void changesRequestedComeBackToTheApplicantWithTheEarlierAnswers() {
        var id = desk.express("op03", InterestAnswers.with(InterestAnswers.ofMentee(), "commitmentSignatory", null));

        assertThatThrownBy(() -> desk.complete(
                        id, SCREEN, "secretariat", Map.of("decision", "APPROVE", "earlierConsidered", true)))
                .hasMessageContaining("commitment of the management is missing");

        desk.complete(
                id,
                SCREEN,
                "secretariat",
                Map.of(
                        "decision", "REQUEST_CHANGES",
                        "comment", "Please add the letter of the head of the utility.",
                        "changesDueOn", "2099-02-01"));
        assertThat(desk.openTasks(id)).containsExactly(REVISE);
        assertThat(desk.shown(id, REVISE, "op03"))
                .containsEntry("viewRequestedChanges", "Please add the letter of the head of the utility.")
                .containsEntry("title", "Fewer commercial losses in Pucara");

        desk.complete(id, REVISE, "op03", InterestAnswers.ofMentee());
        assertThat(desk.openTasks(id)).containsExactly(SCREEN);
        assertThat(history(id)).isEqualTo(2);
    }

    @Test
    void aWrongAnswerNamesItsFieldAndChangesNothing() {
        var id = desk.express("op03", InterestAnswers.ofMentee());

        assertThatThrownBy(() -> desk.complete(id, SCREEN, "secretariat", Map.of("decision", "PERHAPS")))
                .hasMessageContaining("Decision: Please choose one of the values offered.");
        assertThatThrownBy(() ->
                        desk.complete(id, SCREEN, "secretariat", Map.of("decision", "APPROVE", "sneaky", "value")))
                .hasMessageContaining("sneaky: This form has no such field.");
        assertThat(desk.openTasks(id)).containsExactly(SCREEN);
    }

    private int history(PartnershipId id) {
        return desk.as("secretariat", () -> interests.history(id).size());
    }
}
