package org.wopengine.registry.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wopengine.registry.RegistrationDesk.CHECK;
import static org.wopengine.registry.RegistrationDesk.CORRECT;
import static org.wopengine.registry.RegistrationDesk.person;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.coverage.Walks;
import org.wopengine.duties.NewSecondment;
import org.wopengine.duties.Secondments;
import org.wopengine.notification.Notice;
import org.wopengine.notification.Notifications;
import org.wopengine.registry.Contacts;
import org.wopengine.registry.RegistrationDesk;
import org.wopengine.registry.RegistrationEntry;
import org.wopengine.registry.RegistrationStatus;
import org.wopengine.registry.RegistrationVerb;
import org.wopengine.registry.Registrations;
import org.wopengine.registry.Section;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.OperatorCode;

/** A profile from handing it in to its acceptance, in every way it can go. */
@WopTest
@Walks(OperatorRegistration.ID)
class OperatorRegistrationProcessTest {
    @Autowired
    Desk desk;

    @Autowired
    RegistrationDesk registration;

    @Autowired
    Registrations registrations;

    @Autowired
    Notifications notifications;

    @Autowired
    Secondments secondments;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void aProfileThatIsInOrderIsAccepted() {
        var operator = registration.complete().code();
        registration.handIn(operator);

        assertThat(registration.groups(operator, CHECK)).containsExactlyInAnyOrder("secretariat", "platform-africa");
        registration.complete(operator, CHECK, "platform-africa", RegistrationDesk.acceptance());

        assertThat(registration.open(operator)).isEmpty();
        assertThat(steps(operator)).containsExactly("HANDED_IN " + person(operator), "ACCEPTED platform-africa");
        var accepted = registrations.of(operator).accepted().orElseThrow();
        assertThat(accepted.contact()).isEqualTo("Called the head office.");
        assertThat(accepted.as()).isEqualTo("platform-africa");
        assertThat(accepted.seen().versions()).containsEntry(Section.PAPERS, 1).doesNotContainKey(Section.IDENTITY);
        assertThat(accepted.seen().missing()).isEmpty();
        assertThat(accepted.seen().conductUntil()).isAfter(LocalDate.now(clock));
        assertThat(registrations.acceptedOn(List.of(operator, new OperatorCode("OP999999"))))
                .containsOnlyKeys(operator);
    }

    @Test
    void whatIsNotInOrderGoesBackUntilItIs() {
        var operator = registration.complete().code();
        registration.handIn(operator);
        var day = LocalDate.now(clock).plusDays(20);

        registration.complete(operator, CHECK, "secretariat", RegistrationDesk.changes(day.toString()));
        assertThat(registrations.of(operator).status()).isEqualTo(RegistrationStatus.CHANGES_REQUESTED);
        assertThat(registration.groups(operator, CORRECT)).containsExactly(operator.group());
        assertThat(registration.task(operator, CORRECT).getDueDate()).isAfter(Date.from(clock.instant()));
        assertThat(registration.shown(operator, CORRECT))
                .containsEntry("viewAskedBy", "secretariat")
                .containsEntry("viewObstacles", "–")
                .hasEntrySatisfying(
                        "viewWords", words -> assertThat(words.toString()).contains("no date"));

        registration.complete(operator, CORRECT, person(operator), RegistrationDesk.corrected());
        assertThat(registration.shown(operator, CHECK).get("viewBefore").toString())
                .containsSubsequence("Handed in", "Changes requested", "no date", "Handed in again", "a new one");
        registration.complete(operator, CHECK, "secretariat2", RegistrationDesk.acceptance());

        assertThat(registrations.of(operator).entries())
                .extracting(RegistrationEntry::verb)
                .containsExactly(
                        RegistrationVerb.HANDED_IN,
                        RegistrationVerb.CHANGES_REQUESTED,
                        RegistrationVerb.HANDED_IN_AGAIN,
                        RegistrationVerb.ACCEPTED);
        assertThat(told(operator, operator.group())).containsExactly("profile-changes", "profile-accepted");
        assertThat(told(operator, "platform-africa")).containsExactly("profile-handed-in", "profile-handed-in");
    }

    @Test
    void theCheckerSeesWhatIsJudged() {
        var view = registration.complete();
        var operator = view.code();
        registration.handIn(operator);
        registration.tell(operator, contacts("Berta New", view.focalPointEmail()));

        var shown = registration.shown(operator, CHECK);

        assertThat(shown)
                .containsEntry("viewReference", operator.value())
                .containsEntry("viewMissing", "–")
                .containsEntry("viewDoubts", "–")
                .containsEntry("viewChanged", "- Focal point");
        assertThat(shown.get("viewConduct").toString()).startsWith("Yes, until");
        assertThat(shown.get("viewContact").toString()).startsWith("Berta New · Planner");
        assertThat(shown.get("viewProfile").toString())
                .contains(view.legalName(), "Zambia", "English", "Laboratory", "400000", "The town");
    }

    @Test
    void whatIsAcceptedIsWhatWasHandedIn() {
        var view = registration.complete();
        registration.handIn(view.code());
        registration.tell(view.code(), contacts("Berta New", view.focalPointEmail()));
        registration.complete(view.code(), CHECK, "secretariat", RegistrationDesk.acceptance());

        var accepted = registrations.of(view.code()).accepted().orElseThrow().seen();

        assertThat(accepted.versions()).containsEntry(Section.CONTACTS, 1);
        assertThat(registrations.changesSince(view.code(), accepted))
                .singleElement()
                .satisfies(change -> assertThat(change.field()).isEqualTo("focalPointName"));
    }

    @ParameterizedTest
    @CsvSource({
        "legalStatusProven, false, registration document proves",
        "contactVerified, false, reached the focal point",
        "contactVerifiedHow, '', how you reached",
        "impartial, false, tied to this operator",
        "verdict, MAYBE, values offered"
    })
    void nothingIsAcceptedUnlessEveryCriterionHolds(String field, String answer, String words) {
        var operator = registration.complete().code();
        registration.handIn(operator);
        var answers = new HashMap<>(RegistrationDesk.acceptance());
        answers.put(field, answer.equals("false") ? (Object) false : answer);

        refused(operator, CHECK, "secretariat", answers, words);
    }

    @Test
    void changesNeedWordsAndADayToCome() {
        var operator = registration.complete().code();
        registration.handIn(operator);
        var without = new HashMap<>(
                RegistrationDesk.changes(LocalDate.now(clock).plusDays(9).toString()));
        without.remove("comment");

        refused(operator, CHECK, "secretariat", without, "Say what has to be changed");
        refused(
                operator,
                CHECK,
                "secretariat",
                RegistrationDesk.changes(LocalDate.now(clock).toString()),
                "a day after today");
    }

    @Test
    void aProfileThatIsNotCompleteOrOldIsNeitherHandedInNorAccepted() {
        var newcomer = registration.newcomer();
        var operator = newcomer.code();
        assertThat(obstacles(operator)).containsExactly("registry.hand-in.missing", "registry.hand-in.no-conduct");
        assertThatThrownBy(() -> registration.handIn(operator)).hasMessageContaining("registry.hand-in.missing");

        registration.tellAll(newcomer);
        assertThat(obstacles(operator)).containsExactly("registry.hand-in.no-conduct");
        registration.accept(operator);
        registration.tell(
                operator, RegistrationDesk.figures(LocalDate.now(clock).minusMonths(19)));
        assertThat(obstacles(operator)).containsExactly("registry.hand-in.stale");
        assertThatThrownBy(() -> registration.handIn(operator)).hasMessageContaining("registry.hand-in.stale");
        assertThat(registrations.of(operator).entries()).isEmpty();

        registration.tell(operator, RegistrationDesk.figures(LocalDate.now(clock)));
        registration.handIn(operator);
        registration.tell(operator, RegistrationDesk.figures(null));
        refused(operator, CHECK, "secretariat", RegistrationDesk.acceptance(), "One answer is missing");
    }

    @Test
    void itIsHandedInOnceAtATimeAndAgainAfterItWasAccepted() {
        var operator = registration.complete().code();
        registration.handIn(operator);
        assertThatThrownBy(() -> registration.handIn(operator)).isInstanceOf(Conflict.class);
        assertThat(registration.open(operator)).containsExactly(CHECK);

        registration.complete(operator, CHECK, "secretariat", RegistrationDesk.acceptance());
        registration.handIn(operator);
        registration.complete(operator, CHECK, "secretariat", RegistrationDesk.acceptance());
        assertThat(steps(operator)).hasSize(4);
    }

    @Test
    void whoeverComesFromTheOperatorDoesNotCheckIt() {
        var operator = registration.complete().code();
        registration.handIn(operator);
        second("secretariat2", operator, "2099-01-01");
        try {
            refused(operator, CHECK, "secretariat2", RegistrationDesk.acceptance(), operator.value());
            assertThatThrownBy(() -> registration.claim(operator, CHECK, "secretariat2"))
                    .hasMessageContaining(operator.value());
        } finally {
            second("secretariat2", operator, "2020-01-02");
        }
        registration.claim(operator, CHECK, "secretariat2");
    }

    @Test
    void thePlatformOfAnotherRegionAndTheOperatorItselfHaveNoPart() {
        var operator = registration.complete().code();
        registration.handIn(operator);

        for (var stranger : List.of("platform-asia", "auditor", person(operator), "op03")) {
            assertThatThrownBy(() -> desk.submit(
                            registration.task(operator, CHECK).getId(), stranger, RegistrationDesk.acceptance()))
                    .as(stranger)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(registrations.of(operator).status()).isEqualTo(RegistrationStatus.IN_CHECK);
    }

    @Test
    void deadlinesRemindAndEscalateAndCancelNothing() {
        var operator = registration.complete().code();
        registration.handIn(operator);
        var due = registration.task(operator, CHECK).getDueDate().toInstant();

        registration.fireTimers(operator, Date.from(due.minus(Duration.ofDays(1))));
        assertThat(told(operator, "platform-africa")).containsExactly("profile-handed-in", "registration-due");
        registration.fireTimers(operator, Date.from(due.plus(Duration.ofDays(5))));
        assertThat(told(operator, "secretariat"))
                .containsExactly("profile-handed-in", "registration-due", "registration-overdue");
        assertThat(registration.open(operator)).containsExactly(CHECK);

        registration.complete(
                operator,
                CHECK,
                "secretariat",
                RegistrationDesk.changes(LocalDate.now(clock).plusDays(2).toString()));
        registration.fireTimers(operator, Date.from(clock.instant().plus(Duration.ofDays(20))));
        assertThat(told(operator, operator.group())).contains("registration-overdue");
    }

    @Test
    void nobodyRewritesWhatWasDone() {
        var operator = registration.complete().code();
        registration.handIn(operator);

        for (var statement : List.of(
                "update wop.operator_registration_entry set user_id = 'x'",
                "delete from wop.operator_registration_entry",
                "truncate wop.operator_registration_entry")) {
            assertThatThrownBy(() -> database.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void refused(OperatorCode operator, String element, String user, Map<String, ?> answers, String words) {
        var before = registrations.of(operator).entries();
        var task = registration.task(operator, element).getId();
        assertThatThrownBy(() -> desk.submit(task, user, answers)).hasMessageContaining(words);
        assertThat(registration.open(operator)).containsExactly(element);
        assertThat(registrations.of(operator).entries()).isEqualTo(before);
    }

    private void second(String user, OperatorCode operator, String until) {
        desk.as("administrator", () -> {
            secondments.enter(
                    new NewSecondment(
                            user,
                            operator.value(),
                            LocalDate.parse("2020-01-01"),
                            LocalDate.parse(until),
                            "Works there."),
                    new Actor("administrator", "administrator", null));
            return null;
        });
    }

    private static Contacts contacts(String focalPoint, String mail) {
        return new Contacts(
                focalPoint,
                "Planner",
                mail,
                "+260 1",
                "Alan Alternate",
                null,
                "alan@sample.example",
                null,
                "Hugo Head",
                "hugo@sample.example");
    }

    private List<String> steps(OperatorCode operator) {
        return registrations.of(operator).entries().stream()
                .map(entry -> entry.verb() + " " + entry.by())
                .toList();
    }

    private List<String> obstacles(OperatorCode operator) {
        return desk.as("secretariat", () -> registrations.obstacles(registration.profile(operator))).stream()
                .map(refused -> refused.messageKey())
                .toList();
    }

    private List<String> told(OperatorCode operator, String group) {
        return notifications.of(operator).stream()
                .filter(notice -> group.equals(notice.recipientGroup()))
                .map(Notice::kind)
                .toList();
    }
}
