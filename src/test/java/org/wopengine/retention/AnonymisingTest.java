package org.wopengine.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.audit.Chains;
import org.wopengine.audit.DecisionLog;
import org.wopengine.audit.chain.Flaw;
import org.wopengine.audit.seal.Seals;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.partnership.WithdrawalReason;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;

/** From a name to a pseudonym, on a real PostgreSQL; nothing of it is committed. */
@WopTest
class AnonymisingTest {
    private static final Actor LEAD = new Actor("lead", "lead", null);
    private static final Actor ADMINISTRATOR = new Actor("admin", "administrator", null);

    @Autowired
    Anonymising anonymising;

    @Autowired
    PersonalColumns columns;

    @Autowired
    Partnerships partnerships;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    People people;

    @Autowired
    Chains chains;

    @Autowired
    Seals seals;

    @Autowired
    DecisionLog decisions;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private final String login = "ret" + UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Amadou Tr%s".formatted(login.substring(3));
    private PartnershipId id;
    private String form;

    @Test
    void aPersonBecomesAPseudonymEverywhereAndEveryChainStillHolds() {
        rolledBack(() -> {
            longAgo(11);
            seal();
            var before = anonymising.preview(login).orElseThrow();
            assertThat(before.rows()).containsKeys("decision_log", "shown_form", "interest_declaration", "authorship");
            assertThat(before.names()).containsExactly(name, login + "@example.org");

            var pseudonym = anonymise();

            assertThat(pseudonym).matches("person-[0-9a-f]{8}");
            assertThat(
                            text(
                                    "select user_id || ': ' || comment from wop.decision_log where partnership = ? and verb = 'SCREENED'"))
                    .isEqualTo(pseudonym + ": Agreed with the mayor");
            assertThat(
                            text(
                                    "select user_id || ': ' || comment from wop.decision_log where partnership = ? and verb = 'REVIEWED'"))
                    .isEqualTo("secretariat2: As " + pseudonym + " said, write to " + pseudonym + "@example.invalid");
            assertThat(text("select comment from wop.decision_log where partnership = ? and verb = 'REASSIGNED'"))
                    .matches("\\(taken away after retention, \\d+\\)");
            assertThat(text("select comment from wop.decision_log where partnership = ? and verb = 'OPENED'"))
                    .as("words without the name, by somebody else")
                    .isEqualTo("Nothing about anybody");
            assertThat(text(
                            "select submitted_by || shown || answered from wop.shown_form where partnership = ? and task_id = '"
                                    + form + "'"))
                    .isEqualTo(pseudonym + "{}{}");
            assertThat(text("select answered ->> 'note' from wop.shown_form where partnership = ? and task_id = '"
                            + form + "x'"))
                    .isEqualTo("Line one\n" + pseudonym + " was there");
            assertThat(text("select user_id || note from wop.interest_declaration where partnership = ?"))
                    .isEqualTo(pseudonym + "(taken away after retention)");
            assertThat(text("select title from wop.partnership where reference = ?"))
                    .isEqualTo("By " + pseudonym);
            assertThat(people.find(login)).isEmpty();
            assertThat(left(login)).isEmpty();
            assertThat(left(name)).isEmpty();

            settle();
            var chain = chains.of(id.reference());
            assertThat(chain.flaws()).isEmpty();
            assertThat(chain.anonymised()).isEqualTo(5);
            assertThat(chain.links().get(chain.links().size() - 2).subject()).isEqualTo("ANONYMISED");
            assertThat(decisions.inFull(id)).last().satisfies(decision -> {
                assertThat(decision.verb()).isEqualTo("PERSON_ANONYMISED");
                assertThat(decision.outcome()).isEqualTo(pseudonym);
                assertThat(decision.user()).isEqualTo("admin");
            });
            assertThat(anonymising.done().get(0).pseudonym()).isEqualTo(pseudonym);
            assertThat(anonymising.done().get(0).askedBy()).isEqualTo("lead");
            assertThat(program()).endsWith("Everything holds.\n").contains("In 5 of them");
        });
    }

    @Test
    void aPlainValueThatIsChangedAfterwardsAndASaltThatIsTakenAwayInSilenceAreFound() {
        rolledBack(() -> {
            longAgo(11);
            anonymise();
            settle();
            unguarded("chain_link", "update wop.chain_link set salt = null where partnership = ? and number = 1");
            assertThat(chains.of(id.reference()).flaws()).containsExactly(new Flaw(Flaw.Kind.WORDS_GONE, 1));

            unguarded(
                    "decision_log",
                    "update wop.decision_log set outcome = 'REJECTED' where partnership = ? and verb = 'SCREENED'");
            assertThat(chains.of(id.reference()).flaws())
                    .extracting(Flaw::kind)
                    .containsExactly(Flaw.Kind.ROW_CHANGED, Flaw.Kind.WORDS_GONE);
            assertThat(program())
                    .contains("is not what it was.")
                    .contains("What link 1 said about persons was taken away, and no later link says so.")
                    .endsWith("does NOT hold.\n");
        });
    }

    @Test
    void aLinkThatNamesTheOnesWithoutSaltCannotBeWrittenAnew() {
        rolledBack(() -> {
            longAgo(11);
            anonymise();
            settle();
            unguarded("chain_link", "update wop.chain_link set salt = null where partnership = ? and number = 1");
            unguarded("anonymised_chain", "update wop.anonymised_chain set links = links || 1 where partnership = ?");

            assertThat(chains.of(id.reference()).flaws()).extracting(Flaw::kind).containsExactly(Flaw.Kind.ROW_CHANGED);
        });
    }

    @Test
    void wordsThatWereChangedBeforeAreNotHiddenByIt() {
        rolledBack(() -> {
            longAgo(11);
            ask();
            settle();
            unguarded(
                    "decision_log",
                    "update wop.decision_log set comment = 'Never' where partnership = ? and verb = 'OPENED'");

            assertThat(refusal(() -> decide(ADMINISTRATOR, login))).isEqualTo("retention.broken");
        });
    }

    @Test
    void whatDoesNotHoldElsewhereIsNoObstacleAndStaysVisible() {
        rolledBack(() -> {
            id = samples.open(samples.operator(), "Of nobody here");
            var other = id;
            settle();
            unguarded(
                    "decision_log",
                    "update wop.decision_log set comment = 'Never' where partnership = ? and verb = 'REGISTERED'");
            var flaws = chains.of(other.reference()).flaws();
            assertThat(flaws).isNotEmpty();
            longAgo(11);

            anonymise();
            settle();

            assertThat(chains.of(other.reference()).flaws()).isEqualTo(flaws);
            assertThat(chains.of(id.reference()).flaws()).isEmpty();
        });
    }

    @Test
    void namesStayUntilTenYearsAndAWeekAreOver() {
        rolledBack(() -> {
            longAgo(10);
            assertThat(refusal(this::ask)).isEqualTo("retention.not-due");
            assertThat(anonymising.preview(login).orElseThrow().refusal()).isEqualTo("retention.not-due");
        });
    }

    @Test
    void namesStayWhileAPartnershipIsOpen() {
        rolledBack(() -> {
            longAgo(11);
            database.sql("update wop.partnership set closed_at = null, status = 'SCREENING' where reference = ?")
                    .param(id.reference())
                    .update();
            assertThat(refusal(this::ask)).isEqualTo("retention.not-due");
        });
    }

    @Test
    void whoCanStillSignInKeepsTheName() {
        rolledBack(() -> {
            longAgo(11);
            database.sql("delete from wop.account where user_id = ?")
                    .param(login)
                    .update();
            assertThat(refusal(this::ask)).isEqualTo("retention.signs-in");
        });
    }

    @Test
    void itTakesTwoPeopleAndTheLoginTyped() {
        rolledBack(() -> {
            longAgo(11);
            assertThat(refusal(() -> decide(ADMINISTRATOR, login))).isEqualTo("retention.not-asked");
            ask();
            assertThat(refusal(this::ask)).isEqualTo("retention.asked-already");
            assertThat(refusal(() -> decide(LEAD, login))).isEqualTo("retention.second-person");
            assertThat(refusal(() -> decide(ADMINISTRATOR, "somebody"))).isEqualTo("retention.other-login");
            anonymising.withdraw(login);
            assertThat(refusal(() -> decide(ADMINISTRATOR, login))).isEqualTo("retention.not-asked");
        });
    }

    @Test
    void whatIsAskedForIsRefusedWithItsField() {
        rolledBack(() -> {
            longAgo(11);
            assertThat(refusal(() -> ask("\"; drop", "Ten years"))).isEqualTo("retention.name");
            assertThat(refusal(() -> ask("abc", "Ten years"))).isEqualTo("retention.name");
            assertThat(refusal(() -> ask(null, "For " + name.toUpperCase()))).isEqualTo("retention.reason-names");
            assertThat(refusal(() -> ask(
                            "Name 01\nName 02\nName 03\nName 04\nName 05\nName 06\nName 07\nName 08\nName 09", "x")))
                    .isEqualTo("retention.too-many-names");
            assertThat(refusal(() -> anonymising.ask(
                            login, new AskAnonymisation(null, "x", login), new Actor(login, "lead", null))))
                    .isEqualTo("retention.oneself");
        });
    }

    /** What the owner of the tables' own statements run into, without the operation and beside it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update wop.decision_log set user_id = 'person-00000000' where partnership = ?",
                "update wop.decision_log set comment = null where partnership = ?",
                "update wop.chain_link set salt = null where partnership = ?",
                "update wop.shown_form set answered = '{}' where partnership = ?",
                "update wop.interest_declaration set note = '(taken away after retention)' where partnership = ?",
                "insert into wop.anonymised_chain (anonymisation, partnership, links) values (0, ?, '{1}')",
            })
    void theDatabaseLetsNobodyElseDoIt(String statement) {
        rolledBack(() -> {
            longAgo(11);
            ask();
            settle();
            assertThatThrownBy(
                            () -> database.sql(statement).param(id.reference()).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .message()
                    .containsAnyOf("append-only", "written with its anonymisation");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update wop.decision_log set outcome = 'REJECTED' where partnership = ?",
                "update wop.decision_log set comment = 'Something else' where partnership = ? and verb = 'SCREENED'",
                "update wop.decision_log set user_id = 'lead' where partnership = ? and verb = 'SCREENED'",
                "delete from wop.decision_log where partnership = ?",
            })
    void beingInTheMiddleOfItAllowsNothingElse(String statement) {
        rolledBack(() -> {
            longAgo(11);
            ask();
            begin("admin");
            assertThatThrownBy(
                            () -> database.sql(statement).param(id.reference()).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .message()
                    .contains("append-only");
        });
    }

    @Test
    void theDatabaseItselfDemandsTheSecondPersonAndTheYears() {
        rolledBack(() -> {
            longAgo(11);
            ask();
            assertThatThrownBy(() -> begin("lead")).rootCause().message().contains("anonymisation_two_people_ck");
        });
        rolledBack(() -> {
            longAgo(11);
            ask();
            database.sql("update wop.partnership set closed_at = now() where reference = ?")
                    .param(id.reference())
                    .update();
            assertThatThrownBy(() -> begin("admin"))
                    .rootCause()
                    .message()
                    .contains("retention of this person has not ended");
        });
    }

    /** A new column that is as wide as a login has to be thought about: is it one, or does it belong to NO_LOGIN? */
    @Test
    void everyColumnOfALoginIsKnown() {
        var known = Set.of("user_id", "subject", "reporter", "recipient_user");
        var found = new TreeSet<String>();
        columns.all().values().forEach(one -> found.addAll(one.logins()));

        assertThat(found).allMatch(column -> column.endsWith("_by") || known.contains(column));
        assertThat(found).contains("user_id", "written_by", "submitted_by", "recipient_user");
        assertThat(columns.all()).doesNotContainKeys("chain_link", "integrity_concern", "integrity_entry", "seal");
        assertThat(columns.all().get("operator").words())
                .contains("focal_point_name", "focal_point_email", "head_name");
    }

    /** Whoever adds a table that refuses changes has to let this one pass, or nobody in it can be anonymised. */
    @Test
    void everyTriggerThatForbidsChangesKnowsTheException() {
        var guards = database.sql(
                        """
                        select distinct c.relname || ' ' || p.proname as found, p.prosrc like '%only_anonymised%' as knows,
                               t.tgtype & 1 = 1 as by_row
                        from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
                        where c.relnamespace = 'wop'::regnamespace and not t.tgisinternal
                          and t.tgtype & 18 = 18 and c.relname = any(:tables)
                        """)
                .param("tables", columns.all().keySet().toArray(String[]::new))
                .query((row, number) ->
                        row.getBoolean("knows") && row.getBoolean("by_row") ? "" : row.getString("found"))
                .list();

        assertThat(guards).hasSizeGreaterThan(20).containsOnly("");
    }

    private String anonymise() {
        ask();
        return decide(ADMINISTRATOR, login);
    }

    private void ask() {
        ask(null, "Ten years are over");
    }

    private void ask(String names, String reason) {
        anonymising.ask(login, new AskAnonymisation(names, reason, login), LEAD);
    }

    private String decide(Actor by, String typed) {
        return anonymising.carryOut(login, new DecideAnonymisation(typed), by);
    }

    /** The first step of the operation by hand, as somebody at the database would do it. */
    private void begin(String decider) {
        database.sql(
                        """
                        with begun as (insert into wop.anonymisation
                            (pseudonym, reason, asked_by, asked_at, decided_by, decided_role, decided_at, changed)
                            values ('person-00000000', 'x', 'lead', now(), ?, 'administrator', now(), '{}') returning id)
                        select id from begun
                        """)
                .param(decider)
                .query((row, number) -> database.sql(
                                "update wop.anonymisation_request set anonymisation = ? where login = ?")
                        .params(row.getLong(1), login)
                        .update())
                .list();
    }

    /** A partnership that ended so many years ago, and what was written about it then. */
    private void longAgo(int years) {
        people.createUser(new Member(login, name, login + "@example.org"), "Correct-horse-7-battery", List.of());
        database.sql("insert into wop.account (user_id, disabled_at, disabled_by) values (?, now(), 'admin')")
                .param(login)
                .update();
        var mentee = samples.operator();
        id = samples.joint(samples.operator(), mentee, "By " + name);
        partnerships.withdraw(id, WithdrawalReason.values()[0], "gone", new Actor("op", mentee.group(), null));
        entities.flush();
        database.sql("update wop.partnership set closed_at = closed_at - make_interval(years => ?) where reference = ?")
                .params(years, id.reference())
                .update();
        decided("SCREENED", login, "Agreed with the mayor", false, years);
        decided("REVIEWED", "secretariat2", "As " + name + " said, write to " + login + "@EXAMPLE.org", false, years);
        decided("REASSIGNED", login, "The other one was ill", true, years);
        decided("OPENED", "secretariat2", "Nothing about anybody", false, years);
        form = UUID.randomUUID().toString();
        shown(form, login, "{\"note\": \"What I think\"}", years);
        shown(form + "x", "secretariat2", "{\"note\": \"Line one\\n" + name + " was there\"}", years);
        database.sql(
                        """
                        insert into wop.interest_declaration (partnership, user_id, declared, note, declared_at)
                        values (?, ?, 'CONFLICT', 'My brother works there', now() - make_interval(years => ?))
                        """)
                .params(id.reference(), login, years)
                .update();
        database.sql(
                        "insert into wop.authorship values (?, 'interest-screening', ?, now() - make_interval(years => ?))")
                .params(id.reference(), login, years)
                .update();
        settle();
    }

    private void decided(String verb, String by, String comment, boolean confidential, int years) {
        database.sql(
                        """
                        insert into wop.decision_log (recorded_at, partnership, stage, verb, outcome, comment, user_id, role,
                            confidential)
                        values (now() - make_interval(years => ?), ?, 'INTEREST', ?, 'APPROVED', ?, ?, 'secretariat', ?)
                        """)
                .params(years, id.reference(), verb, comment, by, confidential)
                .update();
    }

    private void shown(String task, String by, String answered, int years) {
        database.sql(
                        """
                        insert into wop.shown_form (task_id, partnership, form, shown, answered, submitted_at, submitted_by,
                            matter, duty)
                        values (?, ?, 'screen-interest', '{"a": 1}', cast(? as jsonb), now() - make_interval(years => ?), ?,
                            'interest-screening', 'WRITE')
                        """)
                .params(task, id.reference(), answered, years, by)
                .update();
    }

    /** What the end of the transaction would do. */
    private void settle() {
        database.sql("set constraints all immediate").update();
        database.sql("set constraints all deferred").update();
    }

    private void seal() {
        seals.seal();
    }

    private void unguarded(String table, String statement) {
        database.sql("alter table wop." + table + " disable trigger user").update();
        assertThat(database.sql(statement).param(id.reference()).update()).isOne();
        database.sql("alter table wop." + table + " enable trigger user").update();
    }

    private String text(String sql) {
        return database.sql(sql).param(id.reference()).query(String.class).single();
    }

    /** The tables in which a text is left. */
    private List<String> left(String text) {
        return database
                .sql(
                        """
                        select table_name from information_schema.tables
                        where table_schema = 'wop' and table_type = 'BASE TABLE' or table_schema = 'public'
                            and table_name like 'act\\_hi\\_%' or table_name = 'act_id_user'
                        """)
                .query(String.class)
                .list()
                .stream()
                .filter(table -> database.sql("select exists (select from %s.%s t where strpos(t::text, ?) > 0)"
                                .formatted(table.startsWith("act_") ? "public" : "wop", table))
                        .param(text)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private String program() {
        try {
            var export = folder.resolve("proof.txt");
            Files.writeString(export, chains.export(id.reference()));
            var key = folder.resolve("key.pub");
            seal();
            Files.writeString(key, seals.publicKeys().values().iterator().next());
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(java, "verify/VerifyExport.java", export.toString(), key.toString())
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static String refusal(Runnable work) {
        return catchThrowableOfType(Refused.class, work::run).messageKey();
    }

    private void rolledBack(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}
