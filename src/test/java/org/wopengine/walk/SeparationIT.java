package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wopengine.Desk;
import org.wopengine.Interest;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.document.SampleShelf;
import org.wopengine.duties.Declarations;
import org.wopengine.duties.Declared;
import org.wopengine.duties.Duties;
import org.wopengine.duties.Duty;
import org.wopengine.duties.NewSecondment;
import org.wopengine.duties.Secondments;
import org.wopengine.identity.Browser;
import org.wopengine.identity.Groups;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.principle.WaiverAnswers;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.TaskForm;

/**
 * Every form that decides, at its place in the life of a partnership, tried over Tasklist's own calls by officers who may
 * not: one wrote a part of it, one comes from the mentee, one has a conflict of interest, one never said. A fifth officer
 * without any of that sends the same answers and is let through: so it is the rule that stopped the others.
 */
@WopTest
class SeparationIT {
    private static final String AUTHOR = "apart-author";
    private static final String SECONDED = "apart-seconded";
    private static final String CONFLICTED = "apart-conflicted";
    private static final String FREE = "apart-free";
    private static final String ADVISER = "apart-adviser";
    private static final List<String> OFFICERS = List.of(AUTHOR, SECONDED, CONFLICTED, FREE, ADVISER);

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    LifecycleWalk walk;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    @Autowired
    Duties duties;

    @Autowired
    Declarations declarations;

    @Autowired
    Secondments secondments;

    @Autowired
    List<TaskForm<?>> forms;

    @Autowired
    JdbcTemplate database;

    final TreeSet<String> tried = new TreeSet<>();
    final TreeSet<String> asked = new TreeSet<>();
    final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void officers() {
        for (var officer : OFFICERS) {
            people.createUser(
                    new Member(officer, officer, null), Browser.PASSWORD, List.of(Groups.SECRETARIAT, Groups.LEAD));
        }
        desk.as("administrator", () -> {
            secondments.enter(
                    new NewSecondment(SECONDED, "OP03", LocalDate.parse("2020-01-01"), null, "Works for both."),
                    new Actor("administrator", "administrator", null));
            return null;
        });
    }

    @AfterEach
    void theyGo() {
        OFFICERS.forEach(identity::deleteUser);
    }

    @Test
    void nobodyDecidesWhoMayNot() {
        var walker = new Trying();
        walker.walk(walk.wholeLife());
        walker.walk(walk.earlyEnd());

        assertThat(wrong).isEmpty();
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(forms.stream()
                        .filter(form -> form.duty().impartial())
                        .map(form -> form.key().element())
                        .toList());
    }

    /** Lets all officers try each form once; the one who may completes it where the walk allows. */
    private final class Trying extends Walkers.OverTheWire {
        Trying() {
            super(desk, port);
        }

        @Override
        public void complete(PartnershipId id, Step step) {
            if (Interest.asks(step.element()) && tried.add(step.element())) {
                var form = forms.stream()
                        .filter(one -> one.key().element().equals(step.element()))
                        .findFirst()
                        .orElseThrow();
                prepare(id, form);
                var task = task(id, step);
                if (form.duty() == Duty.DECIDE) {
                    refused(task, step, AUTHOR, "Who writes does not decide");
                }
                refused(task, step, SECONDED, "You come from OP03");
                refused(task, step, CONFLICTED, "You declared a conflict of interest");
                var free = form.duty() == Duty.DECIDE && !isSecond(step) ? FREE : ADVISER;
                undeclared(task, step, free);
                assertThat(task(id, step)).isEqualTo(task);
                super.complete(id, new Step(step.element(), free, step.answers(), step.before()));
            } else {
                super.complete(id, step);
            }
        }

        /** A waiver is decided by somebody else than the one who asked for it at the gate. */
        private static boolean isSecond(Step step) {
            return step.element().equals(WaiverAnswers.TASK);
        }

        private void prepare(PartnershipId id, TaskForm<?> form) {
            desk.as("secretariat", () -> {
                duties.wrote(id, form.key().process(), AUTHOR);
                declarations.declare(id, Declared.CONFLICT, "My brother leads OP03.", "again", by(CONFLICTED));
                for (var officer : List.of(AUTHOR, SECONDED)) {
                    declarations.declare(id, Declared.NO_CONFLICT, null, null, by(officer));
                }
                return null;
            });
        }

        private void refused(String task, Step step, String officer, String words) {
            var shown = as(officer)
                    .formVariables(task)
                    .path("viewObstacle")
                    .path("value")
                    .asText();
            var answer = as(officer).submit(task, step.answers());
            var claim = as(officer).claim(task, officer);
            if (answer.statusCode() != 400 || !answer.body().contains(words) || !shown.contains(words)) {
                wrong.add("%s by %s: %d %s, shown %s"
                        .formatted(step.element(), officer, answer.statusCode(), answer.body(), shown));
            }
            if (claim.statusCode() != 400 || !claim.body().contains(words)) {
                wrong.add(
                        "%s claimed by %s: %d %s".formatted(step.element(), officer, claim.statusCode(), claim.body()));
            }
        }

        /** Who has not said yet is asked; nothing else is wrong with the answers. */
        private void undeclared(String task, Step step, String free) {
            if (!asked.add(free)) {
                return; // asked once in a partnership, and that was in an earlier form
            }
            var asks = as(free).formVariables(task).path("viewInterestAsked").path("value");
            var answer = as(free).submitRaw(task, Tasklist.body(SampleShelf.filled(step.user(), step.answers())));
            if (!asks.asBoolean()
                    || answer.statusCode() != 400
                    || !answer.body().contains("I declare")) {
                wrong.add(
                        "%s undeclared: %s %d %s".formatted(step.element(), asks, answer.statusCode(), answer.body()));
            }
        }
    }

    private static Actor by(String officer) {
        return new Actor(officer, Groups.SECRETARIAT, null);
    }

    @Test
    void whatADeciderDeclaredIsAskedOnce() {
        var id = desk.express("op03", org.wopengine.interest.InterestAnswers.ofMentee());
        var free = Tasklist.of(FREE, port);
        var task = free.tasks(id, "UserTask_ScreenInterest").get(0);
        var changes = Map.of(
                "decision", "REQUEST_CHANGES",
                "comment", "Please say more about what is to change.",
                "changesDueOn", "2099-01-01");
        assertThat(free.submit(task, changes).statusCode()).isEqualTo(204);
        desk.complete(id, "UserTask_ReviseInterest", "op03", org.wopengine.interest.InterestAnswers.ofMentee());

        var again = free.tasks(id, "UserTask_ScreenInterest").get(0);
        assertThat(free.formVariables(again)
                        .path("viewInterestAsked")
                        .path("value")
                        .asBoolean())
                .isFalse();
        assertThat(free.submitRaw(again, Tasklist.body(LifecycleWalk.screened()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(database.queryForObject(
                        "select count(*) from wop.interest_declaration where partnership = ? and user_id = ?",
                        Integer.class,
                        id.reference(),
                        FREE))
                .isOne();
    }
}
