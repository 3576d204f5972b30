package org.wopengine.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.Desk;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.document.SampleFiles;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.reconciliation.ClientJournal.Intent;
import org.wopengine.reconciliation.ClientJournal.Outcome;
import org.wopengine.shared.PartnershipId;

/**
 * Two officers decide on the same tasks at the same time and write down what they sent; forms that are not whole, forms sent
 * twice and answers nobody waited for among them. Then nothing disagrees, and each break made by hand is found.
 */
@WopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalCheckIT {
    private static final long SEED = 20261128;
    private static final int PARTNERSHIPS = 8;
    private static final String ELEMENT = "UserTask_ScreenInterest";

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    JournalCheck check;

    @Autowired
    JdbcClient database;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    static Path folder;

    List<ClientJournal> journals;
    List<Path> files;
    int failures;

    @BeforeAll
    void sendAndWriteDown() throws Exception {
        var chance = new Random(SEED);
        var wire = Executors.newCachedThreadPool();
        var applicant = new JournalingClient("op05", port, folder, new Random(chance.nextLong()), wire);
        var approval = Tasklist.of("op05", port)
                .upload(
                        "/operators/OP05/documents",
                        "COMMITMENT_LETTER",
                        "Decision of the board",
                        SampleFiles.pdf("board"));
        var tasks = new ArrayList<String>();
        for (int number = 0; number < PARTNERSHIPS; number++) {
            var id = new PartnershipId(applicant.start(
                    InterestAnswers.with(InterestAnswers.ofMentor(), "boardApprovalDocument", approval)));
            desk.settle(id);
            tasks.add(desk.task(id, ELEMENT, "secretariat").getId());
        }
        var officers = Stream.of("secretariat", "secretariat2")
                .map(user -> new JournalingClient(user, port, folder, new Random(chance.nextLong()), wire))
                .toList();
        var work = new ArrayList<Callable<Void>>();
        for (var officer : officers) {
            var own = new Random(chance.nextLong());
            work.add(() -> {
                for (var task : tasks) {
                    for (int time = own.nextInt(3); time >= 0; time--) {
                        officer.submit(task, answers(own));
                    }
                }
                return null;
            });
        }
        for (var done : wire.invokeAll(work)) {
            done.get();
        }
        // what nobody waited for goes on, and has come to its end before anybody looks
        wire.shutdown();
        assertThat(wire.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        files = Stream.concat(Stream.of(applicant), officers.stream())
                .map(JournalingClient::file)
                .toList();
        journals = files.stream().map(ClientJournal::read).toList();
        failures = officers.stream().mapToInt(JournalingClient::failures).sum();
    }

    /** Of three forms one lacks its reason. */
    private static Map<String, Object> answers(Random chance) {
        return chance.nextInt(3) == 0
                ? Map.of("decision", "REJECT")
                : Map.of("decision", "REJECT", "reasonCode", "OUT_OF_SCOPE");
    }

    @Test
    void everyOkIsThereOnceNoRefusedIsAndNothingByHalf() {
        assertThat(findings()).isEmpty();
        assertThat(failures).isZero();
        // the check saw each kind
        assertThat(intents(Outcome.OK)).hasSizeGreaterThan(PARTNERSHIPS);
        assertThat(intents(Outcome.REFUSED)).isNotEmpty();
        assertThat(intents(Outcome.UNKNOWN)).isNotEmpty();
    }

    @Test
    void anOkWhoseAnswerIsGoneIsFound() {
        var ok = ok();
        broken(
                () -> {
                    run("delete from wop.shown_form where task_id = ?", ok.task());
                    run("delete from wop.decision_log where task_id = ?", ok.task());
                    run("delete from wop.chain_link where subject = 'FORM' and row_key = ?", ok.task());
                    run("delete from public.act_hi_taskinst where id_ = ?", ok.task());
                },
                ok,
                "ok, but it is not there");
    }

    @Test
    void anAnswerThatIsThereByHalfIsFound() {
        var ok = ok();
        broken(() -> run("delete from wop.decision_log where task_id = ?", ok.task()), ok, "is there by half");
    }

    @Test
    void anAnswerThatIsThereTwiceIsFound() {
        var ok = ok();
        broken(
                () -> run(
                        "insert into wop.decision_log (recorded_at, partnership, stage, verb, outcome, reason_code, comment,"
                                + " user_id, role, task_id) select recorded_at, partnership, stage, verb, outcome,"
                                + " reason_code, comment, user_id, role, task_id from wop.decision_log"
                                + " where task_id = ? and verb = 'SCREENED'",
                        ok.task()),
                ok,
                "is there more than once");
    }

    @Test
    void aRefusedAnswerThatIsThereIsFound() {
        var refused = intents(Outcome.REFUSED).stream()
                .filter(intent ->
                        intents(Outcome.OK).stream().anyMatch(ok -> ok.task().equals(intent.task())))
                .findFirst()
                .orElseThrow();
        broken(
                () -> run(
                        "update wop.shown_form set answered = answered || jsonb_build_object('comment', cast(? as text))"
                                + " where task_id = ?",
                        refused.mark(),
                        refused.task()),
                refused,
                "refused, but it is there");
    }

    @Test
    void aPartnershipThatWasBegunAndIsGoneIsFound() {
        var begun =
                intents(Outcome.OK).stream().filter(Intent::isStart).findFirst().orElseThrow();
        broken(
                () -> run("delete from public.act_hi_procinst where business_key_ = ?", begun.reference()),
                begun,
                "is there by half");
    }

    @Test
    void withoutMarksAnswersAreToldApartByWhoSentThem() {
        var ok = ok();
        var other = ok.user().equals("secretariat") ? "secretariat2" : "secretariat";

        assertThat(about(ok, "refused 1", ok.user()))
                .hasSize(1)
                .first()
                .asString()
                .contains("refused, but it is there");
        assertThat(about(ok, "refused 1", other)).isEmpty();
        assertThat(about(ok, "unknown 1", ok.user())).isEmpty();
        assertThat(about(ok, "ok 1", ok.user())).isEmpty();
        assertThat(about(ok, "ok 1", other)).hasSize(1).first().asString().contains("not what was sent");
        assertThat(about(ok, "ok 1\nintent 2 %s %s\nok 2".formatted(ok.user(), ok.task()), ok.user()))
                .hasSize(1)
                .first()
                .asString()
                .contains("ok, but so was 1");
    }

    @Test
    void theCommandTakesJournalsAndRefusesWhatIsNone() throws Exception {
        var none = Files.writeString(folder.resolve("none.journal"), "wop-journal-1\nhello\n");

        assertThat(command(List.of(none)))
                .isEqualTo(
                        "2 none.journal, line 2: a line begins with intent, ok, refused or unknown, not with hello.\n");
        assertThat(command(List.of())).contains("I10 applies only where a client kept a journal, and none was given");
        assertThat(command(files)).contains("I10 holds\n").doesNotContain("I10 applies");
    }

    private String command(List<Path> paths) {
        var printed = new ByteArrayOutputStream();
        var command = new ReconciliationCommand(
                reconciliation,
                transaction,
                null,
                check,
                paths.stream().map(Path::toString).toList());
        var code = transaction.execute(status -> {
            status.setRollbackOnly();
            return command.look(new PrintStream(printed, true, StandardCharsets.UTF_8));
        });
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }

    /** What is found in a journal of one form to the same task. */
    private List<Finding> about(Intent ok, String result, String user) {
        var journal =
                ClientJournal.read("one", "wop-journal-1\nintent 1 %s %s\n%s\n".formatted(user, ok.task(), result));
        return transaction.execute(status -> check.findings(List.of(journal)));
    }

    /** The first task that was answered with ok, of which the answer is the only one of this person. */
    private Intent ok() {
        return intents(Outcome.OK).stream()
                .filter(intent -> !intent.isStart())
                .findFirst()
                .orElseThrow();
    }

    private List<Intent> intents(Outcome outcome) {
        return journals.stream()
                .flatMap(journal -> journal.intents().stream())
                .filter(intent -> intent.outcome() == outcome)
                .toList();
    }

    private List<Finding> findings() {
        return transaction.execute(status -> check.findings(journals));
    }

    private void broken(Runnable hand, Intent intent, String found) {
        transaction.executeWithoutResult(status -> {
            List.of("shown_form", "decision_log", "chain_link")
                    .forEach(table -> database.sql("alter table wop.%s disable trigger user".formatted(table))
                            .update());
            hand.run();
            assertThat(check.findings(journals)).anySatisfy(finding -> {
                assertThat(finding.subject()).endsWith(".journal " + intent.key());
                assertThat(finding.found()).contains(found);
            });
            status.setRollbackOnly();
        });
        assertThat(findings()).isEmpty();
    }

    private void run(String statement, Object... values) {
        assertThat(database.sql(statement).params(values).update()).isPositive();
    }
}
