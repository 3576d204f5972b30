package org.wopengine.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.operator.Operators;
import org.wopengine.operator.Region;
import org.wopengine.operator.SampleOperators;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.TaskDue;

@WopTest
class NotificationsTest {
    @Autowired
    Notifications notifications;

    @Autowired
    Outbox outbox;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    People people;

    @Autowired
    Operators operators;

    @Autowired
    MessageSource messages;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    PartnershipId id;
    OperatorCode operator;

    @BeforeEach
    void registerAPartnershipOfFrenchSpeakers() {
        operator = transaction
                .execute(status -> operators.register(SampleOperators.in("SN", Region.AFRICA, "wo", "fr", "en")))
                .code();
        id = samples.open(operator, "To be told");
        // what other tests left waiting is none of this test's mails
        database.sql("update wop.notification set attempts = 99 where sent_at is null")
                .update();
    }

    @Test
    void aNoticeIsOnRecordBeforeAnyMail() {
        tell("agreement-signed");

        assertThat(notifications.of(id)).singleElement().satisfies(notice -> {
            assertThat(notice.recipientGroup()).isEqualTo(operator.group());
            assertThat(notice.sentAt()).isNull();
        });
    }

    @Test
    void aNoticeMayBeAboutAnOperatorInPlaceOfAPartnership() {
        transaction.executeWithoutResult(
                status -> notifications.tellAbout(operator, operator.group(), "profile-accepted"));

        assertThat(notifications.of(operator)).singleElement().satisfies(notice -> {
            assertThat(notice.partnership()).isNull();
            assertThat(messages.getMessage(notice.subject(), java.util.Locale.ENGLISH))
                    .isEqualTo(operator + ": your profile is accepted");
        });
        assertThat(notifications.of(id)).isEmpty();
        assertThatThrownBy(() -> database.sql("update wop.notification set partnership = ? where operator = ?")
                        .params(id.reference(), operator.value())
                        .update())
                .hasMessageContaining("notification_one_subject_ck");
    }

    @Test
    void aKindWithoutTextsIsRefusedAtOnce() {
        assertThatThrownBy(() -> tell("no-such-kind"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("notification.no-such-kind.subject");
    }

    @Test
    void aNoticeThatIsRolledBackIsNeverSent() {
        transaction.executeWithoutResult(status -> {
            notifications.tell(id, operator.group(), "agreement-signed");
            status.setRollbackOnly();
        });

        assertThat(notifications.of(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ", task-due, 'operator'",
        "COORDINATOR, task-overdue, 'operator'",
        "OFFICER, task-overdue, 'operator secretariat'",
        "LEAD, task-overdue, 'lead operator secretariat'"
    })
    void theLongerATaskWaitsTheHigherUpItIsTold(String level, String kind, String told) {
        var due = new TaskDue(
                id, "task-7", "Sign agreement", Set.of(operator.group()), Instant.parse("2026-03-01T10:00:00Z"), level);

        transaction.executeWithoutResult(status -> events.publishEvent(due));

        assertThat(notifications.of(id))
                .allSatisfy(notice -> {
                    assertThat(notice.kind()).isEqualTo(kind);
                    assertThat(notice.taskId()).isEqualTo("task-7");
                    assertThat(notice.arguments()).containsExactly("Sign agreement", "2026-03-01");
                })
                .extracting(notice -> notice.recipientGroup().replace(operator.group(), "operator"))
                .containsExactlyInAnyOrder(told.split(" "));
    }

    @Test
    void aNoticeIsMailedOnceInTheOperatorsLanguage() {
        people.createUser(
                new Member("mail" + operator.value().toLowerCase(), "Awa Diop", "awa@tinzara.example"),
                "wop-demo-2026",
                List.of(operator.group()));
        tell("agreement-signed");
        var sent = new ArrayList<SimpleMailMessage>();

        mailer(mails -> sent.addAll(List.of(mails))).mailAll();
        mailer(mails -> sent.addAll(List.of(mails))).mailAll();

        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.getTo()).containsExactly("awa@tinzara.example");
            assertThat(mail.getSubject()).isEqualTo(id + " : l'accord est signé");
            assertThat(mail.getText()).contains("Toutes les parties ont signé", "vous participez à " + id);
        });
        assertThat(notifications.of(id))
                .singleElement()
                .extracting(Notice::sentAt)
                .isNotNull();
    }

    @Test
    void aNoticeToOnePersonIsMailedToThatPersonOnlyInTheirOperatorsLanguage() {
        var login = "one" + operator.value().toLowerCase();
        people.createUser(
                new Member(login, "Awa Diop", "one@tinzara.example"), "wop-demo-2026", List.of(operator.group()));
        people.createUser(
                new Member("other" + login, "Ali Fall", "other@tinzara.example"),
                "wop-demo-2026",
                List.of(operator.group()));
        transaction.executeWithoutResult(status -> notifications.tellPerson(
                id, login, "task-given", "task-7", "Sign agreement", "Ana (op)", "Elle sait."));
        var sent = new ArrayList<SimpleMailMessage>();

        mailer(mails -> sent.addAll(List.of(mails))).mailAll();

        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.getTo()).containsExactly("one@tinzara.example");
            assertThat(mail.getText()).contains("Ana (op) vous a confié la tâche « Sign agreement »", "Elle sait.");
        });
        assertThat(notifications.of(id)).singleElement().satisfies(notice -> {
            assertThat(notice.recipientGroup()).isNull();
            assertThat(notice.isFor(login, Set.of())).isTrue();
            assertThat(notice.isFor("other" + login, Set.of(operator.group()))).isFalse();
        });
        assertThat(newest("other" + login, Set.of(operator.group()))).isEmpty();
        assertThat(newest(login, Set.of())).hasSize(1);
    }

    @Test
    void theDatabaseKeepsANoticeToSomebodyAndToOneRecipient() {
        var adding = "insert into wop.notification (partnership, recipient_group, recipient_user, kind, arguments,"
                + " created_at, attempts, next_attempt_at) values ('" + id
                + "', %s, %s, 'task-given', '{}', now(), 0, now())";

        for (var recipients : List.of(List.of("null", "null"), List.of("'lead'", "'lead'"), List.of("null", "' '"))) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            status -> database.sql(adding.formatted(recipients.get(0), recipients.get(1)))
                                    .update()))
                    .as(recipients.toString())
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    @Test
    void aMailThatFailsIsNotedAndTriedAgainLater() {
        people.createUser(
                new Member("fail" + operator.value().toLowerCase(), "Awa Diop", "awa@tinzara.example"),
                "wop-demo-2026",
                List.of(operator.group()));
        tell("agreement-signed");

        mailer(mail -> {
                    throw new MailSendException("Connection refused");
                })
                .mailAll();

        assertThat(notifications.of(id)).singleElement().satisfies(notice -> {
            assertThat(notice.sentAt()).isNull();
            assertThat(notice.failedReason()).contains("Connection refused");
        });
        var sent = new ArrayList<SimpleMailMessage>();
        mailer(mails -> sent.addAll(List.of(mails))).mailAll();
        assertThat(sent).isEmpty();
        database.sql("update wop.notification set next_attempt_at = created_at where partnership = ?")
                .param(id.reference())
                .update();
        mailer(mails -> sent.addAll(List.of(mails))).mailAll();
        assertThat(sent).hasSize(1);
        assertThat(notifications.of(id)).singleElement().satisfies(notice -> {
            assertThat(notice.sentAt()).isNotNull();
            assertThat(notice.failedReason()).isNull();
        });
    }

    @Test
    void aGroupWithoutAddressesIsNoted() {
        tell("agreement-signed");

        mailer(mail -> {
                    throw new AssertionError("Nobody to mail to");
                })
                .mailAll();

        assertThat(notifications.of(id)).singleElement().satisfies(notice -> assertThat(notice.failedReason())
                .contains("e-mail address"));
    }

    private List<Notice> newest(String user, Set<String> groups) {
        return transaction.execute(status -> notifications.newest(user, groups, 9));
    }

    private void tell(String kind) {
        transaction.executeWithoutResult(status -> notifications.tell(id, operator.group(), kind));
    }

    private Mailer mailer(MailSender mail) {
        return new Mailer(outbox, mail, new MailSettings("wop@example.org"), people, operators, messages, transaction);
    }
}
