package org.wopengine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Desk;
import org.wopengine.Interest;
import org.wopengine.Story;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.principle.WaiverAnswers;
import org.wopengine.shared.PartnershipId;

/** What Tasklist is told about a task that is on the screen. */
@WopTest
class TaskOwnersTest {
    private static final String SCREEN = "UserTask_ScreenInterest";

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    PartnershipId id;
    String screening;

    @BeforeEach
    void openATask() {
        id = desk.express("op03", InterestAnswers.ofMentee());
        screening = desk.task(id, SCREEN, "secretariat").getId();
    }

    @Test
    void whoMayClaimATaskIsTheGroupItIsFor() {
        var officer = Tasklist.of("secretariat", port);

        var told = Tasklist.json(officer.page("/tasks/" + screening + "/owner"));

        assertThat(told.path("groups").asText()).isEqualTo("Secretariat");
        assertThat(told.path("refusal").isNull()).isTrue();
        assertThat(officer.claim(screening, "secretariat").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"en, This task is for OP", "fr, Cette tâche revient à : OP", "es, Esta tarea corresponde a: OP"})
    void aTaskOfOperatorsNamesThemToWhoOnlyReadsIt(String language, String words) {
        var task = draft();
        var officer = Tasklist.of("secretariat", port, language);

        var told = Tasklist.json(officer.page("/tasks/" + task + "/owner"));

        assertThat(told.path("refusal").asText()).contains(words).doesNotContain("operator-");
        assertThat(officer.claim(task, "secretariat").statusCode()).isNotEqualTo(204);
    }

    @Test
    void anOperatorReadsThePartnersNameInsteadOfItsGroup() {
        var told = Tasklist.json(Tasklist.of("op03", port).page("/tasks/" + draft() + "/owner"));

        assertThat(told.path("groups").asText()).contains("OP03 ").doesNotContain("operator-");
        assertThat(told.path("refusal").isNull()).isTrue();
    }

    @Test
    void whoAskedForAWaiverIsToldNotToClaimItAndCannot() {
        desk.complete(screening(), SCREEN, "secretariat", WaiverAnswers.request("SUS_1"));
        var task = desk.task(id, WaiverAnswers.TASK, "lead").getId();
        var asked = Tasklist.of("secretariat", port);
        var second = Tasklist.of("secretariat2", port);

        assertThat(Tasklist.json(asked.page("/tasks/" + task + "/owner"))
                        .path("refusal")
                        .asText())
                .contains("not for you");
        assertThat(asked.claim(task, "secretariat").body()).contains("needs two people");
        assertThat(asked.formVariables(task).path("viewObstacle").path("value").asText())
                .contains("needs two people");
        assertThat(Tasklist.json(second.page("/tasks/" + task + "/owner"))
                        .path("refusal")
                        .isNull())
                .isTrue();
        assertThat(second.claim(task, "secretariat2").statusCode()).isEqualTo(204);
    }

    private PartnershipId screening() {
        id = desk.express("op03", InterestAnswers.with(InterestAnswers.ofMentee(), "strategyLink", null));
        return id;
    }

    @Test
    void whoDeclaredAConflictIsToldNotToClaim() {
        var officer = Tasklist.of("secretariat", port);
        officer.submit(screening, Interest.conflict(java.util.Map.of(), "My sister runs OP03."));

        var told = Tasklist.json(officer.page("/tasks/" + screening + "/owner"));

        assertThat(told.path("refusal").asText()).contains("not for you");
        assertThat(officer.claim(screening, "secretariat").statusCode()).isEqualTo(400);
        assertThat(Tasklist.json(Tasklist.of("secretariat2", port).page("/tasks/" + screening + "/owner"))
                        .path("refusal")
                        .isNull())
                .isTrue();
    }

    @Test
    void aTaskOneDoesNotSeeAndOneThatIsNotThereLookTheSame() {
        var stranger = Tasklist.of("op05", port);

        assertThat(stranger.page("/tasks/" + screening + "/owner").statusCode()).isEqualTo(404);
        assertThat(stranger.page("/tasks/00000000-0000-0000-0000-000000000000/owner")
                        .statusCode())
                .isEqualTo(404);
    }

    private String draft() {
        return desk.task(story.toAgreement(), "UserTask_DraftAgreement", "op03").getId();
    }
}
