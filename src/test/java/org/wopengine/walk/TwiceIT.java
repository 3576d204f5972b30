package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.shared.PartnershipId;

/** Whatever is sent twice has one effect and one clear refusal. */
@WopTest
class TwiceIT {
    private static final String ELEMENT = "UserTask_ScreenInterest";
    private static final Map<String, Object> APPROVAL = InterestAnswers.screened();
    private static final Map<String, Object> REJECTION = Map.of("decision", "REJECT", "reasonCode", "OUT_OF_SCOPE");

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate database;

    PartnershipId id;
    String task;

    @BeforeEach
    void openATask() {
        id = desk.express("op05", InterestAnswers.ofMentor());
        task = desk.task(id, ELEMENT, "secretariat").getId();
    }

    @RepeatedTest(5)
    void aDoubleClickOnCompleteDecidesOnce() throws Exception {
        var officer = Tasklist.of("secretariat", port);

        var answers = atOnce(() -> officer.submit(task, APPROVAL), () -> officer.submit(task, APPROVAL));

        oneEffect(answers);
    }

    @RepeatedTest(5)
    void twoOfficersAtOnceDecideOnce() throws Exception {
        var one = Tasklist.of("secretariat", port);
        var other = Tasklist.of("secretariat2", port);

        var answers = atOnce(() -> one.submit(task, APPROVAL), () -> other.submit(task, REJECTION));

        oneEffect(answers);
        var status = database.queryForObject(
                "select outcome from wop.expression_of_interest where partnership = ?", String.class, id.reference());
        assertThat(status).isEqualTo(answers.get(0).statusCode() == 204 ? "ELIGIBLE" : "REJECTED");
    }

    @Test
    void aPageLeftOpenIsRefusedAfterSomebodyElseDecided() {
        var late = Tasklist.of("secretariat2", port);
        assertThat(late.tasks(id, ELEMENT)).containsExactly(task);
        assertThat(Tasklist.of("secretariat", port).submit(task, APPROVAL).statusCode())
                .isEqualTo(204);

        refused(late.submit(task, REJECTION));
        refused(late.submit(task, REJECTION));

        assertThat(late.tasks(id, ELEMENT)).isEmpty();
        decidedOnce();
    }

    @Test
    void reloadingAFormChangesNothing() {
        var officer = Tasklist.of("secretariat", port);
        var ledger = new Ledger(database);
        officer.formVariables(task);
        officer.page("/partnerships/" + id); // that somebody looked is kept once
        var before = ledger.read();

        for (int time = 0; time < 3; time++) {
            officer.formVariables(task);
            assertThat(officer.get("/task/" + task).statusCode()).isEqualTo(200);
            assertThat(officer.page("/partnerships/" + id).statusCode()).isEqualTo(200);
        }

        assertThat(ledger.read()).isEqualTo(before);
    }

    @RepeatedTest(5)
    void twoLeadsThatSignAtOnceBothSign() throws Exception {
        var both = story.toAgreement();
        desk.complete(both, "UserTask_DraftAgreement", "op03", AgreementAnswers.draft("OP03", "OP11"));
        desk.complete(both, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
        desk.complete(both, "UserTask_ReviewAgreement", "secretariat", AgreementAnswers.approve());
        var mentee = Tasklist.of("op03", port);
        var mentor = Tasklist.of("op11", port);
        var first = mentee.tasks(both, "UserTask_SignAgreement").get(0);
        var second = mentor.tasks(both, "UserTask_SignAgreement").get(0);

        var answers = atOnce(
                () -> mentee.submit(first, AgreementAnswers.sign()),
                () -> mentor.submit(second, AgreementAnswers.sign()));
        desk.settle(both);

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(204);
        assertThat(desk.openTasks(both)).containsExactly("UserTask_RecordDiagnosis");
    }

    @RepeatedTest(3)
    void twoOperatorsThatComeAtOnceGetTwoReferences() throws Exception {
        var one = Tasklist.of("op06", port);
        var other = Tasklist.of("op07", port);

        var answers = atOnce(
                () -> one.start("partnership-lifecycle", InterestAnswers.ofMentor()),
                () -> other.start("partnership-lifecycle", InterestAnswers.ofMentor()));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> Tasklist.json(answer).path("businessKey").asText())
                .doesNotHaveDuplicates();
    }

    private void oneEffect(List<HttpResponse<String>> answers) {
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(204);
        answers.stream().filter(answer -> answer.statusCode() != 204).forEach(TwiceIT::refused);
        decidedOnce();
        assertThat(database.queryForObject("select count(*) from wop.shown_form where task_id = ?", Long.class, task))
                .isOne();
        assertThat(desk.openTasks(id)).doesNotContain(ELEMENT);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(Tasklist.json(answer).path("message").asText()).contains("Somebody else has completed");
    }

    /** A decision may say more than one thing, such as the new status, but nothing twice. */
    private void decidedOnce() {
        assertThat(database.queryForList(
                        "select verb from wop.decision_log where partnership = ? and task_id = ?",
                        String.class,
                        id.reference(),
                        task))
                .contains("SCREENED")
                .doesNotHaveDuplicates();
    }

    /** Both calls leave together. */
    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        var start = new CyclicBarrier(2);
        try {
            var first = pool.submit(() -> {
                start.await();
                return one.call();
            });
            var second = pool.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } finally {
            pool.shutdown();
        }
    }
}
