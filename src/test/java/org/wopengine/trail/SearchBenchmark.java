package org.wopengine.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.demo.DemoPartnerships;
import org.wopengine.shared.PartnershipId;

/**
 * What a page of the auditors' search costs among ten thousand decisions, a million and five million. The rows are those of
 * the demonstration, told through the forms, copied for other partnerships at other moments. By its name it is no part of the
 * build: {@code mvn test -Dtest=SearchBenchmark -Dtest.jvms=1}. Takes some ten minutes and 5 GB of disk.
 */
@WopTest
class SearchBenchmark {
    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int MOST = 5_000_000;
    private static final int TIMES = 7;
    private static final int PAGES = 1_000;
    /** The last decision about each copy is at another time of the last eight years, however many copies there are. */
    private static final String MOVED = "d.recorded_at + d.age - n * 0.6180339887498949 % 1 * interval '2920 days'";
    /** Told through the forms. */
    private static final String REAL = "%s between 'WOP-2020' and 'WOP-2026'";

    @Autowired
    DemoPartnerships demo;

    @Autowired
    DecisionSearch search;

    @Autowired
    Trails trails;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource pool;

    private JdbcClient database;
    private int copies;

    /** Pages read, and the fastest of some runs in milliseconds. */
    private record Cost(long buffers, double time) {}

    @Test
    void aPageCostsTheSameAmongFiveMillionDecisions() throws SQLException {
        demo.seed();
        // one connection, on which a statement may last
        database = JdbcClient.create(new SingleConnectionDataSource(pool.getConnection(), true));
        database.sql("set statement_timeout = 0").update();
        database.sql("alter table wop.decision_log disable trigger user").update();
        grow(FEW);
        var few = costs();
        grow(MANY);
        var many = costs();
        grow(MOST);
        var most = costs();

        System.out.printf("%-34s %28s %28s %28s%n", "question", "10 thousand", "1 million", "5 million");
        few.forEach((question, cost) -> System.out.printf(
                "%-34s %28s %28s %28s  x%.2f pages, x%.2f time%n",
                question,
                told(cost),
                told(many.get(question)),
                told(most.get(question)),
                (double) most.get(question).buffers() / cost.buffers(),
                most.get(question).time() / cost.time()));
        assertThat(few).isNotEmpty();
        theCopiesLookLikeTheRealOnes();
    }

    private static String told(Cost cost) {
        return "%,d pages, %.2f ms".formatted(cost.buffers(), cost.time());
    }

    private void grow(int rows) {
        var real = count("select count(*) from wop.decision_log where " + REAL.formatted("partnership"));
        var wanted = (int) ((rows - count("select count(*) from wop.decision_log")) / real);
        database.sql(
                        """
                        insert into wop.partnership
                        select (jsonb_populate_record(p, jsonb_build_object('reference', wop_copy(p.reference, n)))).*
                        from wop.partnership p, generate_series(?, ?) n where p.reference between 'WOP-2020' and 'WOP-2026'
                        """
                                .replace("wop_copy(p.reference, n)", copy("p.reference")))
                .params(copies + 1, copies + wanted)
                .update();
        database.sql(
                        """
                        insert into wop.partnership_party overriding system value
                        select (jsonb_populate_record(p, jsonb_build_object('partnership', %s)
                            || jsonb_build_object('id', nextval(pg_get_serial_sequence('wop.partnership_party', 'id'))))).*
                        from wop.partnership_party p, generate_series(?, ?) n
                        where p.partnership between 'WOP-2020' and 'WOP-2026'
                        """
                                .formatted(copy("p.partnership")))
                .params(copies + 1, copies + wanted)
                .update();
        // officers decide about everybody; everybody else about few
        database.sql(
                        """
                        insert into wop.decision_log (recorded_at, partnership, stage, verb, outcome, reason_code, comment,
                            user_id, role, task_id, confidential, late)
                        select %2$s, %1$s, d.stage, d.verb, d.outcome, d.reason_code, d.comment,
                            case when d.user_id like 'op%%' then d.user_id || '-' || n %% 2000 else d.user_id end, d.role,
                            d.task_id || '-' || n, d.confidential, d.late
                        from (select d.*, now() - max(d.recorded_at) over (partition by d.partnership) as age
                              from wop.decision_log d where d.partnership between 'WOP-2020' and 'WOP-2026') d,
                             generate_series(?, ?) n
                        order by 1
                        """
                                .formatted(copy("d.partnership"), MOVED))
                .params(copies + 1, copies + wanted)
                .update();
        copies += wanted;
        database.sql("vacuum analyze wop.decision_log").update();
        database.sql("vacuum analyze wop.partnership").update();
        database.sql("vacuum analyze wop.partnership_party").update();
        System.out.printf("%,d decisions%n", count("select count(*) from wop.decision_log"));
    }

    /** A reference of its own for each copy, before the year 2000. */
    private static String copy(String reference) {
        return "'WOP-' || 1000 + n / 900 || '-' || lpad((n %% 900 * 11 + right(%s, 4)::int)::text, 4, '0')"
                .formatted(reference);
    }

    private Map<String, Cost> costs() {
        var costs = new LinkedHashMap<String, Cost>();
        questions()
                .forEach((question, asked) ->
                        costs.put(question, cost(() -> search.find(SearchRequest.of(asked, new Vocabulary())))));
        costs.put("timeline of a partnership", cost(() -> trails.timeline(new PartnershipId("WOP-2022-0002"))));
        return costs;
    }

    private Map<String, Map<String, String>> questions() {
        var questions = new LinkedHashMap<String, Map<String, String>>();
        questions.put("newest", Map.of());
        questions.put("page 1,000", Map.of("before", placeOfPage(PAGES)));
        questions.put("partnership", Map.of("reference", "WOP-2022-0002"));
        questions.put("person who decides little", Map.of("person", "op06"));
        questions.put("person who decides much", Map.of("person", "lead"));
        questions.put("verb and outcome", Map.of("verb", "APPROVED", "outcome", "CHANGES_REQUESTED"));
        questions.put("reason", Map.of("reason", "NO_CAPACITY_OUTCOME"));
        questions.put("stage", Map.of("stage", "CLOSURE"));
        questions.put("a month", Map.of("from", "2022-09-01", "to", "2022-09-30"));
        questions.put("returned for SUS-2", Map.of("stage", "WORKPLAN", "returned", "SUS_2"));
        questions.put("returned for SUS-3", Map.of("returned", "SUS_3"));
        questions.put("in conflict", Map.of("conflict", "true"));
        questions.put("waived", Map.of("waived", "true"));
        questions.put("suspended", Map.of("suspended", "true"));
        questions.put("late", Map.of("late", "true"));
        questions.put("party", Map.of("party", "OP06"));
        questions.put("country", Map.of("country", "PE"));
        questions.put("country of nobody", Map.of("country", "FJ"));
        questions.put("programme of nobody", Map.of("programme", "No such programme"));
        return questions;
    }

    private String placeOfPage(int page) {
        return database.sql(
                        """
                        select extract(epoch from recorded_at), id from (
                            select recorded_at, id from wop.decision_log order by recorded_at desc, id desc
                            limit least(?, (select count(*) * 9 / 10 from wop.decision_log))) behind
                        order by recorded_at, id limit 1
                        """)
                .param(page * DecisionSearch.PAGE)
                .query((row, number) -> row.getBigDecimal(1).movePointRight(6).toBigInteger() + "-" + row.getLong(2))
                .single();
    }

    /** The whole search, with all its statements, in one transaction so that the database can tell what was read in it. */
    private Cost cost(Runnable looking) {
        return transaction.execute(status -> {
            JdbcClient.create(pool).sql("set local statement_timeout = 0").update();
            looking.run();
            var before = pagesRead();
            looking.run();
            var read = pagesRead() - before;
            return new Cost(
                    read,
                    IntStream.range(0, TIMES)
                                    .mapToLong(time -> {
                                        var started = System.nanoTime();
                                        looking.run();
                                        return System.nanoTime() - started;
                                    })
                                    .min()
                                    .orElseThrow()
                            / 1e6);
        });
    }

    private long pagesRead() {
        return JdbcClient.create(pool)
                .sql(
                        """
                        select sum(pg_stat_get_xact_blocks_fetched(c.oid)) from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('wop', 'public')
                        """)
                .query(Long.class)
                .single();
    }

    /** As many of each kind, as many a partnership, as wide. */
    private void theCopiesLookLikeTheRealOnes() {
        Function<String, List<Map<String, Object>>> shape = where -> database.sql(
                        """
                        select stage, verb, outcome, reason_code,
                               round(1000.0 * count(*) / sum(count(*)) over ()) as per_mille, round(avg(length(comment))) as words
                        from wop.decision_log where %s group by 1, 2, 3, 4 order by 1, 2, 3, 4
                        """
                                .formatted(where))
                .query()
                .listOfRows();
        assertThat(shape.apply("partnership < 'WOP-2000'")).isEqualTo(shape.apply(REAL.formatted("partnership")));
    }

    private long count(String question) {
        return database.sql(question).query(Long.class).single();
    }
}
