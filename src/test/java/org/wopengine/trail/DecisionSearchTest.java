package org.wopengine.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wopengine.partnership.SamplePartnerships.OFFICER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.duties.Declarations;
import org.wopengine.duties.Declared;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Decided;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

@WopTest
class DecisionSearchTest {
    /** Knows the words of the rows that are only made here. */
    private static final Vocabulary EVERY_WORD = new Vocabulary() {
        @Override
        public List<String> verbs() {
            return Stream.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ".split(""))
                    .map("VERB_"::concat)
                    .toList();
        }

        @Override
        boolean isConstant(String name) {
            return true;
        }
    };

    private static final Actor TIED = new Actor("tied-officer", "secretariat", null);

    @Autowired
    DecisionSearch search;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Declarations declarations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    PartnershipId id;

    @BeforeEach
    void registerAPartnership() {
        id = samples.open(samples.operator(), "Looked for by an auditor");
    }

    @Test
    void everyFilterFindsWhatFitsAndNothingElse() {
        decide("REVIEWED", "CHANGES_REQUESTED", "NO_CAPACITY_OUTCOME", OFFICER);
        decide("REVIEWED", "APPROVED", null, OFFICER);

        assertThat(verbs(Map.of())).contains("REGISTERED", "REVIEWED");
        assertThat(found(Map.of("verb", "REVIEWED", "outcome", "APPROVED"))).hasSize(1);
        assertThat(found(Map.of("reason", "NO_CAPACITY_OUTCOME"))).hasSize(1);
        assertThat(found(Map.of("returned", "SUS_2", "stage", "WORKPLAN"))).hasSize(1);
        assertThat(found(Map.of("returned", "SUS_3"))).isEmpty();
        assertThat(found(Map.of("stage", "CLOSURE"))).isEmpty();
        assertThat(found(Map.of("party", "no such operator"))).isEmpty();
        assertThat(found(Map.of(
                        "party",
                        database.sql(
                                        "select operator from wop.partnership_party where partnership = ? and operator is not null")
                                .param(id.reference())
                                .query(String.class)
                                .list()
                                .get(0))))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(found(Map.of("country", "ZM"))).isNotEmpty();
        assertThat(found(Map.of("country", "PE"))).isEmpty();
        assertThat(found(Map.of("from", "1999-01-01", "to", "1999-12-31"))).isEmpty();
        assertThat(found(Map.of("from", "1999-01-01"))).isNotEmpty();
        for (var tick : List.of("waived", "suspended", "late", "conflict")) {
            assertThat(found(Map.of(tick, "true"))).as(tick).isEmpty();
        }
    }

    @Test
    void aMoveOfTheStatusIsShownOnlyIfItIsAskedFor() {
        samples.move(id, org.wopengine.partnership.PartnershipStatus.SCREENING);

        assertThat(verbs(Map.of())).doesNotContain("MOVED");
        assertThat(verbs(Map.of("moves", "true"))).contains("MOVED");
        assertThat(verbs(Map.of("verb", "MOVED"))).containsOnly("MOVED");
    }

    @Test
    void whoDeclaredAConflictBeforeOrAfterIsFoundWithIt() {
        decide("SCREENED", "ELIGIBLE", null, TIED);
        transaction.executeWithoutResult(
                status -> declarations.declare(id, Declared.CONFLICT, "A cousin works there", null, TIED));
        decide("REVIEWED", "APPROVED", null, TIED);
        decide("SCREENED", "DEFERRED", null, OFFICER);

        var found = search(Map.of("conflict", "true"));

        assertThat(found).extracting(row -> row.decision().verb()).containsExactly("REVIEWED", "SCREENED");
        assertThat(found).extracting(Found::isConflictBefore).containsExactly(true, false);
        assertThat(found).allMatch(row -> !row.lifted());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int number = 0; number < DecisionSearch.PAGE + 7; number++) {
            decide("REVIEWED", "DEFERRED", null, OFFICER);
        }
        var seen = new ArrayList<Long>();
        var asked = new HashMap<>(Map.of("reference", id.reference()));
        List<Found> page;
        do {
            page = search.find(SearchRequest.of(asked, new Vocabulary()));
            page.stream()
                    .limit(DecisionSearch.PAGE)
                    .forEach(row -> seen.add(row.decision().id()));
            asked.put(
                    "before",
                    page.get(Math.min(page.size(), DecisionSearch.PAGE) - 1)
                            .place()
                            .toString());
        } while (page.size() > DecisionSearch.PAGE);

        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(database.sql(
                                "select id from wop.decision_log where partnership = ? and verb <> 'MOVED' order by recorded_at desc, id desc")
                        .param(id.reference())
                        .query(Long.class)
                        .list());
    }

    /** The rows are taken back again: nothing is chained, and nobody else sees them. */
    @Test
    void everyWayInHasAnIndex() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            // over some hundred partnerships, as decisions are; how those are joined is not asked here
            database.sql(
                            """
                            insert into wop.partnership
                            select (jsonb_populate_record(p, jsonb_build_object('reference', 'WOP-1998-' || lpad(n::text, 4, '0')))).*
                            from wop.partnership p, generate_series(1, 400) n where p.reference = ?
                            """)
                    .param(id.reference())
                    .update();
            database.sql(
                            """
                            insert into wop.decision_log (recorded_at, partnership, stage, verb, outcome, reason_code, user_id, role)
                            select now() - n * interval '1 minute', every.one[1 + n % cardinality(every.one)],
                                   (array['INTEREST', 'MATCHING', 'AGREEMENT', 'MONITORING'])[1 + n % 4],
                                   'VERB_' || chr(65 + n % 26), 'OUTCOME_' || n % 40, 'REASON_' || n % 50, 'person' || n % 300, 'secretariat'
                            from generate_series(1, 20000) n,
                                 (select array_agg(reference order by reference) as one from wop.partnership) every
                            """)
                    .update();
            database.sql("analyze wop.decision_log").update();
            database.sql("analyze wop.partnership").update();
            database.sql("set local enable_mergejoin = off").update();

            assertThat(plan(Map.of())).contains("decision_log_at_ix").doesNotContain("Seq Scan on decision_log");
            assertThat(plan(Map.of("before", "1795773600123456-17"))).contains("decision_log_at_ix");
            assertThat(plan(Map.of("from", "2026-01-01", "to", "2026-01-02"))).contains("decision_log_at_ix");
            assertThat(plan(Map.of("person", "person7"))).contains("decision_log_user_ix");
            assertThat(plan(Map.of("verb", "VERB_C", "outcome", "OUTCOME_2"))).contains("decision_log_verb_ix");
            assertThat(plan(Map.of("outcome", "OUTCOME_2"))).contains("decision_log_outcome_ix");
            assertThat(plan(Map.of("reason", "REASON_9"))).contains("decision_log_reason_ix");
            assertThat(plan(Map.of("stage", "CLOSURE"))).contains("decision_log_stage_ix");
            assertThat(plan(Map.of("returned", "SUS_2"))).contains("decision_log_outcome_ix");
            assertThat(plan(Map.of("reference", "WOP-1999-0001"))).contains("decision_log_partnership_ix");
            for (var one : List.of("conflict", "waived", "suspended", "late")) {
                assertThat(plan(Map.of(one, "true"))).as(one).doesNotContain("Seq Scan on decision_log d");
            }
            // of 8 kilobytes each; the same among five million decisions (SearchBenchmark)
            assertThat(pagesRead(Map.of())).isLessThan(500);
            assertThat(pagesRead(Map.of("before", "1795773600123456-17"))).isLessThan(500);
            assertThat(pagesRead(Map.of("person", "person7"))).isLessThan(500);
            assertThat(pagesRead(Map.of("reference", id.reference()))).isLessThan(500);
            // nobody was late: every row is looked at, and the figure shows it
            assertThat(pagesRead(Map.of("late", "true"))).isGreaterThan(500);
        });
    }

    @Test
    void thePagesReadInTransactionsThatCannotWrite() {
        assertThat(AnnotatedElementUtils.getMergedAnnotation(Trails.class, Transactional.class)
                        .readOnly())
                .isTrue();
        var reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);

        assertThatThrownBy(() -> reading.executeWithoutResult(
                        status -> database.sql("insert into wop.principle_publication values (?, 'auditor', now())")
                                .param(id.reference())
                                .update()))
                .hasMessageContaining("read-only transaction");
    }

    /** Pages of the database that the search reads, whether they were in memory or not. */
    private long pagesRead(Map<String, String> asked) {
        var query = DecisionSearch.query(SearchRequest.of(asked, EVERY_WORD));
        var read = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?")
                .matcher(String.join(
                        "\n",
                        database.sql("explain (analyze, buffers) " + query.sql())
                                .params(query.parameters())
                                .query(String.class)
                                .list()));
        assertThat(read.find()).isTrue();
        return Stream.of(read.group(1), read.group(2))
                .filter(Objects::nonNull)
                .mapToLong(Long::parseLong)
                .sum();
    }

    private String plan(Map<String, String> asked) {
        var query = DecisionSearch.query(SearchRequest.of(asked, EVERY_WORD));
        return String.join(
                "\n",
                database.sql("explain " + query.sql())
                        .params(query.parameters())
                        .query(String.class)
                        .list());
    }

    private void decide(String verb, String outcome, String reason, Actor by) {
        transaction.executeWithoutResult(status ->
                events.publishEvent(new Decided(id, Stage.WORKPLAN, verb, outcome, reason, "As I found it", by)));
    }

    private List<Found> search(Map<String, String> asked) {
        var here = new HashMap<>(asked);
        here.put("reference", id.reference());
        return search.find(SearchRequest.of(here, new Vocabulary()));
    }

    private List<Long> found(Map<String, String> asked) {
        return search(asked).stream().map(row -> row.decision().id()).toList();
    }

    private List<String> verbs(Map<String, String> asked) {
        return search(asked).stream().map(row -> row.decision().verb()).toList();
    }
}
