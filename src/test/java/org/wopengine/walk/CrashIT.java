package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wopengine.Tasklist;
import org.wopengine.document.SampleFiles;
import org.wopengine.interest.InterestAnswers;

/** The application is killed while fifty people press Complete. */
class CrashIT {
    private static final int PEOPLE = 50;
    private static final int ANSWERED_BEFORE_THE_END = 15;
    private static final String ELEMENT = "UserTask_ScreenInterest";
    private static final Map<String, Object> APPROVAL = InterestAnswers.screened();

    @Test
    void whatWasAnsweredIsThereOnceAndNothingIsThereByHalf() throws Exception {
        try (var application = new OtherProcess(Path.of("target", "crash-database"))) {
            application.start();
            var pool = Executors.newFixedThreadPool(PEOPLE);
            var tasks = openTasks(application, pool);

            var answered = killedAmong(application, pool, tasks);
            pool.shutdownNow();
            application.start();

            try (var database = application.database()) {
                check(database, tasks, answered);
            }
            goesOn(application, tasks);
        }
    }

    /** Expresses as many interests as there are people; what leads to their screening runs by itself. */
    private static List<String> openTasks(OtherProcess application, ExecutorService pool) throws Exception {
        var operator = Tasklist.of("op05", application.port());
        var approval = operator.upload(
                "/operators/OP05/documents", "COMMITMENT_LETTER", "Decision of the board", SampleFiles.pdf("board"));
        var interest = InterestAnswers.with(InterestAnswers.ofMentor(), "boardApprovalDocument", approval);
        var starts = new ArrayList<Callable<Integer>>();
        for (int person = 0; person < PEOPLE; person++) {
            starts.add(() -> operator.start("partnership-lifecycle", interest).statusCode());
        }
        for (var start : pool.invokeAll(starts)) {
            assertThat(start.get()).isEqualTo(200);
        }
        var officer = Tasklist.of("secretariat", application.port());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> tasks(officer, ELEMENT).size() == PEOPLE);
        return tasks(officer, ELEMENT);
    }

    /** @return whether each task's completion was answered with "ok" */
    private static List<Boolean> killedAmong(OtherProcess application, ExecutorService pool, List<String> tasks)
            throws Exception {
        var officers = List.of(
                Tasklist.of("secretariat", application.port()), Tasklist.of("secretariat2", application.port()));
        var enough = new CountDownLatch(ANSWERED_BEFORE_THE_END);
        var together = new CyclicBarrier(PEOPLE);
        var completions = new ArrayList<Future<Boolean>>();
        for (int person = 0; person < PEOPLE; person++) {
            var officer = officers.get(person % officers.size());
            var task = tasks.get(person);
            completions.add(pool.submit(() -> {
                together.await();
                var ok = officer.submit(task, APPROVAL).statusCode() == 204;
                enough.countDown();
                return ok;
            }));
        }
        enough.await();
        application.kill();
        var answered = new ArrayList<Boolean>();
        for (var completion : completions) {
            answered.add(ok(completion));
        }
        return answered;
    }

    private static void check(Connection database, List<String> tasks, List<Boolean> answered) throws SQLException {
        int committedUnheard = 0;
        for (int person = 0; person < PEOPLE; person++) {
            var task = tasks.get(person);
            var decisions = count(
                    database, "select count(*) from wop.decision_log where verb = 'SCREENED' and task_id = ?", task);
            var shown = count(database, "select count(*) from wop.shown_form where task_id = ?", task);
            var open = count(database, "select count(*) from act_ru_task where id_ = ?", task);
            var done = count(
                    database,
                    "select count(*) from act_hi_taskinst where id_ = ? and delete_reason_ = 'completed'",
                    task);
            var eligible = count(
                    database,
                    """
                    select count(*) from act_hi_taskinst task
                    join act_hi_procinst instance on instance.proc_inst_id_ = task.proc_inst_id_
                    join wop.expression_of_interest interest on interest.partnership = instance.business_key_
                    where task.id_ = ? and interest.outcome = 'ELIGIBLE'
                    """,
                    task);
            // all of it once, or nothing of it
            assertThat(List.of(decisions, shown, done, eligible, 1 - open))
                    .as("task %s, answered: %s", task, answered.get(person))
                    .containsOnly(answered.get(person) ? 1L : decisions);
            if (!answered.get(person) && decisions == 1) {
                committedUnheard++;
            }
        }
        var ok = answered.stream().filter(Boolean::booleanValue).count();
        System.out.printf(
                "%d completions: %d answered, %d cut off, of these %d complete in the database and their answer lost%n",
                PEOPLE, ok, PEOPLE - ok, committedUnheard);
        assertThat(ok).isBetween((long) ANSWERED_BEFORE_THE_END, PEOPLE - 1L);
    }

    /** After the restart people go on where they were: every partnership is at one task, and that can be done. */
    private static void goesOn(OtherProcess application, List<String> tasks) {
        var officer = Tasklist.of("secretariat", application.port());
        var left = tasks(officer, ELEMENT);
        assertThat(tasks).containsAll(left);
        left.forEach(
                task -> assertThat(officer.submit(task, APPROVAL).statusCode()).isEqualTo(204));
        // what the killed one was at stays locked for a minute before another may take it over
        await().atMost(Duration.ofMinutes(3))
                .until(() -> tasks(officer, "UserTask_ShortlistCandidates").size() == PEOPLE);
        assertThat(tasks(officer, ELEMENT)).isEmpty();
    }

    private static boolean ok(Future<Boolean> completion) throws InterruptedException {
        try {
            return completion.get();
        } catch (java.util.concurrent.ExecutionException noAnswer) {
            return false;
        }
    }

    private static List<String> tasks(Tasklist person, String element) {
        var tasks = Tasklist.json(person.get("/task?maxResults=200&taskDefinitionKey=" + element));
        return Stream.iterate(0, index -> index < tasks.size(), index -> index + 1)
                .map(index -> tasks.get(index).path("id").asText())
                .toList();
    }

    private static long count(Connection database, String question, String task) throws SQLException {
        try (var statement = database.prepareStatement(question)) {
            statement.setString(1, task);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
