package org.wopengine.insight;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Partnerships of one programme with moments of their own, written straight into the tables: no walk through the forms could
 * take thirty days. Only for a transaction that is taken back.
 */
final class InsightScene {
    static final String PROGRAMME = "Programme of the insight test";

    private static final Instant FIRST = Instant.parse("2019-03-01T08:00:00Z");

    private final JdbcClient database;
    private int tasks;

    InsightScene(JdbcClient database) {
        this.database = database;
    }

    /**
     * Six of Africa leave the interest after 1, 2, 3, 4, 5 and 30 days, one is still in it, one is rejected after nine days. The
     * first goes on through an agreement that is sent back once and signed by the mentee in two days, in time, and by the
     * mentor in twelve, two days late. One of the Pacific left the interest after hundred days.
     */
    void build() {
        var days = new int[] {1, 2, 3, 4, 5, 30};
        for (int number = 1; number <= days.length; number++) {
            partnership(number, "AFRICA", "AGREEMENT_DRAFT", false);
            says(number, days[number - 1], "AGREEMENT", "MOVED", "AGREEMENT_DRAFT");
            task(
                    number,
                    "interest-screening",
                    "UserTask_ScreenInterest",
                    "Screen interest",
                    0,
                    14,
                    days[number - 1],
                    "secretariat");
        }
        partnership(7, "AFRICA", "SUBMITTED", false);
        task(7, "interest-screening", "UserTask_ScreenInterest", "Screen interest", 0, 14, null, "secretariat");
        partnership(8, "AFRICA", "REJECTED", true);
        says(8, 9, "EXIT", "MOVED", "REJECTED");
        partnership(9, "PACIFIC", "AGREEMENT_DRAFT", false);
        says(9, 100, "AGREEMENT", "MOVED", "AGREEMENT_DRAFT");
        says(1, 4, "AGREEMENT", "REVIEWED", "CHANGES_REQUESTED");
        says(1, 9, "AGREEMENT", "REVIEWED", "APPROVED");
        task(1, "agreement-signing", "UserTask_SignAgreement", "Sign agreement", 9, 10, 11, "operator-OP03");
        task(1, "agreement-signing", "UserTask_SignAgreement", "Sign agreement", 9, 10, 21, "operator-OP11");
        says(1, 21, "WORKPLAN", "MOVED", "DIAGNOSIS");
    }

    /**
     * Two more tasks that are past their day, as the engine has them: of one that is still in its interest, and of one that was
     * suspended in it.
     */
    void letTwoBeLate() {
        partnership(10, "AFRICA", "SUBMITTED", false);
        task(10, "interest-screening", "UserTask_ScreenInterest", "Screen interest", 0, 14, null, "secretariat");
        runs(10, 14, 1);
        partnership(11, "AFRICA", "SUBMITTED", false);
        database.sql(
                        """
                        update wop.partnership set status = 'SUSPENDED', suspended_at = status_since,
                            suspended_from = 'SUBMITTED', suspension_reason = 'SECURITY' where reference = ?
                        """)
                .param(reference(11))
                .update();
        says(11, 3, "EXIT", "SUSPENDED", "SUSPENDED");
        task(11, "interest-screening", "UserTask_ScreenInterest", "Screen interest", 0, 14, null, "secretariat");
        runs(11, 14, 2);
    }

    /** The task that was written last is open in the engine, too. */
    private void runs(int number, int due, int suspension) {
        database.sql(
                        "insert into public.act_ru_execution (id_, rev_, proc_inst_id_, business_key_, suspension_state_) values (?, 1, ?, ?, ?)")
                .params("scene-run-" + tasks, "scene-run-" + tasks, reference(number), suspension)
                .update();
        database.sql(
                        "insert into public.act_ru_task (id_, rev_, proc_inst_id_, due_date_, suspension_state_) values (?, 1, ?, ?, ?)")
                .params("scene-task-" + tasks, "scene-run-" + tasks, Timestamp.from(day(due)), suspension)
                .update();
    }

    static String reference(int number) {
        return "WOP-2019-9%03d".formatted(number);
    }

    private static Instant day(int day) {
        return FIRST.plus(Duration.ofDays(day));
    }

    private void partnership(int number, String region, String status, boolean closed) {
        database.sql(
                        """
                        insert into wop.partnership (reference, title, entry_path, status, status_since, applicant, country,
                            region, programme, currency, registered_at, closed_at, version)
                        values (?, ?, 'JOINT', ?, ?, 'OP03', 'PE', ?, ?, 'USD', ?, ?, 0)
                        """)
                .params(
                        reference(number),
                        "Insight " + number,
                        status,
                        day(0).atOffset(ZoneOffset.UTC),
                        region,
                        PROGRAMME,
                        day(0).atOffset(ZoneOffset.UTC),
                        closed ? day(9).atOffset(ZoneOffset.UTC) : null)
                .update();
        database.sql(
                        "insert into wop.partnership_working_area (partnership, working_area) values (?, 'ENERGY_EFFICIENCY')")
                .param(reference(number))
                .update();
        for (var role : new String[] {"LEAD_MENTEE", "LEAD_MENTOR"}) {
            database.sql(
                            "insert into wop.partnership_party (partnership, operator, role, since) values (?, ?, ?, date '2019-03-01')")
                    .params(reference(number), role.equals("LEAD_MENTEE") ? "OP03" : "OP11", role)
                    .update();
        }
        says(number, 0, "INTEREST", "REGISTERED", "JOINT");
    }

    private void says(int number, int day, String stage, String verb, String outcome) {
        database.sql(
                        """
                        insert into wop.decision_log (recorded_at, partnership, stage, verb, outcome, user_id, role)
                        values (?, ?, ?, ?, ?, 'scene', 'secretariat')
                        """)
                .params(day(day).atOffset(ZoneOffset.UTC), reference(number), stage, verb, outcome)
                .update();
    }

    /** @param until null as long as it is open */
    private void task(
            int number, String process, String element, String name, int from, int due, Integer until, String group) {
        var run = "scene-run-" + ++tasks;
        var task = "scene-task-" + tasks;
        database.sql(
                        """
                        insert into public.act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,
                            start_time_, state_)
                        values (?, ?, ?, ?, ?, ?, 'ACTIVE')
                        """)
                .params(run, run, reference(number), process, process + ":1:scene", Timestamp.from(day(from)))
                .update();
        database.sql(
                        """
                        insert into public.act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, proc_inst_id_,
                            name_, start_time_, end_time_, delete_reason_, due_date_)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        task,
                        element,
                        process,
                        process + ":1:scene",
                        run,
                        name,
                        Timestamp.from(day(from)),
                        until == null ? null : Timestamp.from(day(until)),
                        until == null ? null : "completed",
                        Timestamp.from(day(due)))
                .update();
        database.sql(
                        """
                        insert into public.act_hi_identitylink (id_, timestamp_, type_, group_id_, task_id_, operation_type_)
                        values (?, ?, 'candidate', ?, ?, 'add')
                        """)
                .params("scene-link-" + tasks, Timestamp.from(day(from)), group, task)
                .update();
    }
}
