package org.wopengine.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Desk;
import org.wopengine.Interest;
import org.wopengine.Story;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.audit.Decision;
import org.wopengine.audit.DecisionLog;
import org.wopengine.identity.Browser;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.shared.PartnershipId;

/** The same action several times at the same moment: one takes effect, the others are told so. */
@WopTest
class AtOnceTest {
    private static final int TIMES = 5;

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    DecisionLog log;

    @Test
    void aWithdrawalSentFiveTimesHappensOnce() throws Exception {
        var id = desk.express("op03", InterestAnswers.ofMentee());
        var person = Browser.of("op03", port);
        var page = "/partnerships/" + id + "/actions/withdraw";

        var answers = atOnce(() -> person.form("/", page, "reason=TIMING&comment=x"));

        assertThat(answers).containsOnlyOnce(302).containsOnly(302, 409);
        assertThat(verbs(id)).containsOnlyOnce("WITHDRAWN");
    }

    @Test
    void anAmendmentAskedForFiveTimesIsOneAmendment() throws Exception {
        var id = story.toActive();
        var person = Browser.of("op03", port);
        var page = "/partnerships/" + id + "/actions/request-amendment";

        var answers = atOnce(() -> person.form("/", page, "reason=SCOPE&comment=x"));

        assertThat(answers).containsOnlyOnce(302).containsOnly(302, 409);
        assertThat(verbs(id)).containsOnlyOnce("AMENDMENT_REQUESTED");
        desk.settle(id);
        assertThat(desk.openTasks(id)).containsOnlyOnce("UserTask_DraftWorkPlan");
        assertThat(person.get("/partnerships/" + id).body()).doesNotContain(page);
        assertThat(person.get(page).body()).doesNotContain("<textarea");
    }

    @Test
    void anAddendumAskedForFiveTimesIsOneAddendum() throws Exception {
        var id = story.toActive();
        var person = Browser.of("op03", port);
        var page = "/partnerships/" + id + "/actions/request-addendum";

        var answers = atOnce(() -> person.form("/", page, "reason=TIME_EXTENSION&comment=x"));

        assertThat(answers).containsOnlyOnce(302).containsOnly(302, 409);
        assertThat(verbs(id)).containsOnlyOnce("ADDENDUM_REQUESTED");
        desk.settle(id);
        assertThat(desk.openTasks(id)).containsOnlyOnce("UserTask_DraftAgreement");
        assertThat(person.get("/partnerships/" + id).body()).doesNotContain(page);
    }

    @Test
    void aDecisionAndAWithdrawalAtOnceAreBothAnswered() throws Exception {
        var id = desk.express("op03", InterestAnswers.ofMentee());
        var task = desk.task(id, "UserTask_ScreenInterest", "secretariat").getId();
        var officer = Tasklist.of("secretariat", port);
        var applicant = Browser.of("op03", port);
        var decision = Interest.none(
                "UserTask_ScreenInterest", java.util.Map.of("decision", "APPROVE", "earlierConsidered", true));

        var answers = statuses(List.of(
                () -> officer.submit(task, decision),
                () -> applicant.form("/", "/partnerships/" + id + "/actions/withdraw", "reason=TIMING&comment=x")));

        assertThat(answers).allSatisfy(status -> assertThat(status).isIn(204, 302, 409));
    }

    private static List<Integer> atOnce(Callable<HttpResponse<String>> call) throws Exception {
        return statuses(Collections.nCopies(TIMES, call));
    }

    private static List<Integer> statuses(List<Callable<HttpResponse<String>>> calls) throws Exception {
        var workers = Executors.newFixedThreadPool(calls.size());
        try {
            var statuses = new ArrayList<Integer>();
            for (var answer : workers.invokeAll(calls)) {
                statuses.add(answer.get().statusCode());
            }
            return statuses;
        } finally {
            workers.shutdownNow();
        }
    }

    private List<String> verbs(PartnershipId id) {
        return log.of(id).stream().map(Decision::verb).toList();
    }
}
