package org.wopengine.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.shared.PartnershipId;

/**
 * Each invariant is broken by hand, in a transaction that is rolled back, and goes red. Other tests write rows past the engine
 * into the same database, so what is asked is always whether the one that was broken is among the findings.
 */
@WopTest
class ReconciliationTest {
    private static final String LONG_AGO =
            "update wop.partnership set status_since = status_since - interval '1 day'" + " where reference = :id";

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Story story;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    /** How the data are broken, by the code of the invariant that must see it. */
    private record Break(String code, List<String> statements) {
        @Override
        public String toString() {
            return code + ": " + statements.get(statements.size() - 1);
        }
    }

    private static Break broken(String code, String... statements) {
        return new Break(code, List.of(statements));
    }

    static Stream<Break> breaks() {
        return Stream.of(
                broken(
                        "I01",
                        LONG_AGO,
                        "update public.act_ru_execution set business_key_ = 'gone' where business_key_ = :id"),
                broken(
                        "I01",
                        "update wop.partnership set status = 'ARCHIVED', closed_at = status_since where reference = :id",
                        LONG_AGO),
                broken("I02", "update wop.partnership set status = 'MATCHING' where reference = :id", LONG_AGO),
                broken(
                        "I03",
                        "alter table wop.shown_form disable trigger user",
                        "update public.act_hi_taskinst set end_time_ = end_time_ - interval '1 day' where proc_inst_id_ in"
                                + " (select id_ from public.act_hi_procinst where business_key_ = :id)",
                        "delete from wop.shown_form where task_id ="
                                + " (select min(task_id) from wop.shown_form where partnership = :id)"),
                broken(
                        "I03",
                        "delete from public.act_hi_taskinst where id_ ="
                                + " (select min(task_id) from wop.decision_log where partnership = :id)"),
                broken(
                        "I04",
                        "insert into wop.decision_log (recorded_at, partnership, stage, verb, outcome, reason_code, comment,"
                                + " user_id, role, task_id) select recorded_at, partnership, stage, verb, outcome,"
                                + " reason_code, comment, user_id, role, task_id from wop.decision_log where id ="
                                + " (select max(id) from wop.decision_log where partnership = :id and task_id is not null"
                                + " and verb <> 'PARTY_JOINED')"),
                broken(
                        "I05",
                        "insert into wop.notification (partnership, recipient_group, kind, arguments, task_id, created_at,"
                                + " attempts, next_attempt_at) select :id, 'secretariat', 'task-waits', '{}', 'x', now(), 0,"
                                + " now() from generate_series(1, 2)"),
                broken(
                        "I06",
                        "alter table wop.decision_log disable trigger user",
                        "update wop.decision_log set outcome = 'OTHER' where id ="
                                + " (select min(id) from wop.decision_log where partnership = :id)"),
                broken(
                        "I07",
                        "delete from public.act_hi_taskinst where id_ in (select t.id_ from public.act_ru_task t"
                                + " join public.act_hi_procinst i on i.id_ = t.proc_inst_id_ where i.business_key_ = :id)"),
                broken(
                        "I07",
                        "update public.act_ru_job set lock_owner_ = 'killed', lock_exp_time_ = now() - interval '1 hour'"
                                + " where process_instance_id_ in"
                                + " (select id_ from public.act_hi_procinst where business_key_ = :id)"),
                broken(
                        "I11",
                        "alter table wop.agreement_version disable trigger user",
                        "update wop.agreement_version set cash_total = cash_total + 1 where partnership = :id"),
                broken(
                        "I12",
                        "insert into public.act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, execution_id_,"
                                + " activity_id_, proc_inst_id_, cause_incident_id_) select 'stuck', 1, now(), 'failedJob',"
                                + " id_, 'x', id_, 'stuck' from public.act_ru_execution"
                                + " where business_key_ = :id and id_ = proc_inst_id_ and super_exec_ is null"),
                broken(
                        "I13",
                        "update public.act_hi_procinst set removal_time_ = now() + interval '1 year'"
                                + " where business_key_ = :id and super_process_instance_id_ is null"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void whatIsBrokenByHandIsFound(Break broken) {
        var id = story.toPlanning();

        transaction.executeWithoutResult(status -> {
            assertThat(subjects(broken.code())).as("before").doesNotContain(id.reference());
            broken.statements().forEach(statement -> apply(statement, id));
            assertThat(subjects(broken.code())).as("after").contains(id.reference());
            status.setRollbackOnly();
        });
    }

    /** Administrators may not even learn that a concern exists. */
    @ParameterizedTest
    @ValueSource(strings = {"I07", "I12", "I13"})
    void whatIsNoPartnershipIsToldByItsNumberInTheEngineOnly(String code) {
        var id = story.toPlanning();
        var broken = breaks().filter(one -> one.code().equals(code)).toList();

        transaction.executeWithoutResult(status -> {
            broken.stream().flatMap(one -> one.statements().stream()).forEach(statement -> apply(statement, id));
            apply("update public.act_hi_procinst set business_key_ = 'INT-2019-0001' where business_key_ = :id", id);
            var found = reconciliation.findings(code);
            assertThat(found).isNotEmpty();
            assertThat(found.toString()).doesNotContain("INT-2019-0001", "UserTask_", id.reference());
            status.setRollbackOnly();
        });
    }

    @Test
    void aMentorInMorePartnershipsThanItsProfileAllowsIsFound() {
        story.toPlanning();
        transaction.executeWithoutResult(status -> {
            assertThat(subjects("I08")).doesNotContain("OP11");
            database.sql("update wop.operator_profile_section set answers ="
                            + " jsonb_set(answers, '{maxConcurrentWops}', '0') where operator = 'OP11'"
                            + " and section = 'KNOWLEDGE'")
                    .update();
            assertThat(subjects("I08")).contains("OP11");
            status.setRollbackOnly();
        });
    }

    @Test
    void aModelThatRunsAndIsDeletedIsFound() {
        var id = story.toPlanning();
        var key = "partnership-lifecycle version "
                + database.sql(
                                "select max(d.version_) from public.act_ru_execution e join public.act_re_procdef d"
                                        + " on d.id_ = e.proc_def_id_ where e.business_key_ = :id and d.key_ = 'partnership-lifecycle'")
                        .param("id", id.reference())
                        .query(Integer.class)
                        .single();
        transaction.executeWithoutResult(status -> {
            assertThat(subjects("I15")).doesNotContain(key);
            database.sql(
                            "update public.act_ge_bytearray set bytes_ = null where name_ like '%partnership-lifecycle.bpmn'")
                    .update();
            assertThat(subjects("I15")).contains(key);
            status.setRollbackOnly();
        });
    }

    @Test
    void aFileWithoutItsBytesIsFound() {
        transaction.executeWithoutResult(status -> {
            var before = reconciliation.findings("I09").size();
            database.sql("insert into wop.document (operator, type, title, consent, created_by, created_at)"
                            + " select min(code), 'EVIDENCE', 'Nothing in it', true, 'x', now() from wop.operator")
                    .update();
            database.sql(
                            "insert into wop.document_version (document, version, file_name, original_name, bytes, media_type,"
                                    + " sha256, storage, blob, scan_state, uploaded_by, uploaded_role, uploaded_at)"
                                    + " select max(number), 1, 'a.pdf', 'a.pdf', 7, 'application/pdf', repeat('0', 64), 'DATABASE',"
                                    + " gen_random_uuid(), 'NOT_SCANNED', 'x', 'x', now() from wop.document")
                    .update();
            assertThat(reconciliation.findings("I09")).hasSize(before + 1);
            status.setRollbackOnly();
        });
    }

    /** Checksums can neither be switched off nor be made wrong here; that the database is asked at all is what is left. */
    @Test
    void theDatabaseKeepsChecksums() {
        transaction.executeWithoutResult(
                status -> assertThat(reconciliation.findings("I14")).isEmpty());
    }

    @Test
    void everyStageThatTheLifecycleCallsIsHeldAgainstTheStatus() throws IOException {
        var question = Files.readString(Path.of("src/main/resources/reconciliation/I02.sql"));
        var called = Bpmn.readModelFromStream(Files.newInputStream(Path.of("bpmn/partnership-lifecycle.bpmn")))
                .getModelElementsByType(CallActivity.class)
                .stream()
                .map(CallActivity::getCalledElement)
                .distinct()
                .toList();

        assertThat(called).hasSizeGreaterThan(5).allMatch(process -> question.contains("('" + process + "'"));
    }

    @Test
    void everyInvariantHasItsSentenceAndItsCure() throws IOException {
        var texts = Files.readString(Path.of("src/main/resources/messages/reconciliation.properties"));

        var codes = transaction.execute(status -> reconciliation.codes());
        assertThat(codes).hasSize(14).isSorted().doesNotHaveDuplicates();
        assertThat(codes).allSatisfy(code -> assertThat(Stream.of("name", "rule", "cure"))
                .allMatch(part -> Pattern.compile("(?m)^reconciliation\\." + code + "\\." + part + "=\\S")
                        .matcher(texts)
                        .find()));
        assertThat(breaks().map(Break::code)).isSubsetOf(codes);
    }

    @Test
    void aLookIsKeptWithTheFirstFindings() {
        var id = story.toPlanning();
        transaction.executeWithoutResult(status -> {
            apply(
                    "insert into wop.notification (partnership, recipient_group, kind, arguments, task_id, created_at,"
                            + " attempts, next_attempt_at) select :id, 'secretariat', 'task-waits', '{}',"
                            + " 'x' || n % 150, now(), 0, now() from generate_series(1, 300) n",
                    id);

            var look = reconciliation.look("administrator");

            assertThat(reconciliation.latest()).contains(look);
            assertThat(look.by()).isEqualTo("administrator");
            assertThat(look.holds()).isFalse();
            assertThat(reconciliation.summary()).hasValueSatisfying(summary -> assertThat(summary.findings())
                    .isEqualTo(look.count()));
            assertThat(look.results())
                    .filteredOn(result -> result.code().equals("I05"))
                    .singleElement()
                    .satisfies(result -> {
                        assertThat(result.count()).isGreaterThanOrEqualTo(150);
                        assertThat(result.findings()).hasSize(Reconciliation.KEPT);
                        assertThat(result.question()).startsWith("select");
                    });
            status.setRollbackOnly();
        });
    }

    @Test
    void healthIsDownWhileSomethingDisagrees() {
        assertThat(ReconciliationHealth.of(null).getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(ReconciliationHealth.of(new Reconciliation.Summary(Instant.EPOCH, 0))
                        .getStatus())
                .isEqualTo(Status.UP);
        assertThat(ReconciliationHealth.of(new Reconciliation.Summary(Instant.EPOCH, 1)))
                .satisfies(health -> {
                    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
                    assertThat(health.getDetails()).containsEntry("findings", 1);
                });
    }

    @Test
    void theCommandPrintsWhatDisagrees() {
        var printed = new ByteArrayOutputStream();

        ReconciliationCommand.print(
                look(new Finding("WOP-2026-0001", "ACTIVE, 0")),
                new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("I01 1 findings", "    WOP-2026-0001: ACTIVE, 0");
    }

    private static Look look(Finding... findings) {
        return new Look(
                1, Instant.EPOCH, null, List.of(new Result("I01", "select", findings.length, List.of(findings))));
    }

    private List<String> subjects(String code) {
        return reconciliation.findings(code).stream().map(Finding::subject).toList();
    }

    private void apply(String statement, PartnershipId id) {
        assertThat(database.sql(statement).params(Map.of("id", id.reference())).update())
                .as(statement)
                .satisfies(rows ->
                        assertThat(rows > 0 || statement.startsWith("alter")).isTrue());
    }
}
