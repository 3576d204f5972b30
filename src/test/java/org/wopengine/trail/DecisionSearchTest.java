package org.wopengine.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wopengine.partnership.SamplePartnerships.OFFICER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    PartnershipsAsked asking;

    @Autowired
    Trails trails;

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

    @Test
    void everyWayInHasAnIndex() {
        among(() -> {
            fill(1, 400);
            database.sql("set local enable_mergejoin = off").update();

            assertThat(plan(Map.of())).contains("decision_log_at_ix").doesNotContain("Seq Scan on decision_log");
            assertThat(plan(Map.of("before", "1795773600123456-17"))).contains("decision_log_at_ix");
            assertThat(plan(Map.of("from", "2026-01-01", "to", "2026-01-02"))).contains("decision_log_at_ix");
            assertThat(plan(Map.of("person", "person7"))).contains("decision_log_user_ix");
            // one follows from the other, and the database knows
            assertThat(plan(Map.of("verb", "VERB_C", "outcome", "OUTCOME_2")))
                    .containsAnyOf("decision_log_verb_ix", "decision_log_outcome_ix");
            assertThat(plan(Map.of("outcome", "OUTCOME_2"))).contains("decision_log_outcome_ix");
            assertThat(plan(Map.of("reason", "REASON_9"))).contains("decision_log_reason_ix");
            assertThat(plan(Map.of("stage", "CLOSURE"))).contains("decision_log_stage_ix");
            assertThat(plan(Map.of("late", "true"))).contains("decision_log_late_ix");
            assertThat(plan(Map.of("reference", "WOP-1998-0001"))).contains("decision_log_partnership_ix");
        });
    }

    /** Of 8 kilobytes each, in memory or not; how long that takes depends on the machine (SearchBenchmark). */
    @Test
    void aPageReadsAsMuchAmongThousandsOfDecisionsAsAmongHundreds() {
        among(() -> {
            fill(1, 200);
            var few = pagesRead(ofDecisions());
            fill(201, 1_200);

            // and one page more for each decision on it and its partnership, which no longer lie beside others on the
            // page
            assertThat(pagesRead(ofDecisions())).allSatisfy((question, pages) -> assertThat(pages)
                    .as(question)
                    .isPositive()
                    .isLessThan(few.get(question) * 3 / 2 + DecisionSearch.PAGE * 2));
            // what it takes to show a page, and ten pages for each look it takes to find it: twice as far as where the
            // ways are equal, and if nothing was there, back and to each partnership that fits
            var most = few.get("{}") * 2 + 10 * 4 * Math.sqrt(DecisionSearch.PAGE * asking.all());
            assertThat(pagesRead(ofPartnerships()))
                    .allSatisfy((question, pages) ->
                            assertThat((double) pages).as(question).isPositive().isLessThan(most));
            // the counter-example: without its index each decision is looked at, and the figure shows it
            Runnable unheard = () -> search.find(SearchRequest.of(Map.of("reason", "NOBODY_GAVE_IT"), EVERY_WORD));
            // some for rows that were deleted by others and are still in the index
            assertThat(pagesRead(unheard)).isLessThan(200);
            database.sql("drop index wop.decision_log_reason_ix").update();
            assertThat(pagesRead(unheard)).isGreaterThan(500);
        });
    }

    @Test
    void eachWayToAPageFindsTheSameDecisions() {
        among(() -> {
            fill(1, 400);
            for (var question : List.of(
                    Map.of("country", "PE"),
                    Map.of("country", "PE", "person", "person7"),
                    Map.of("programme", "gramme 3"),
                    Map.of("party", "COPIED HELPER 1"),
                    Map.of("suspended", "true", "stage", "AGREEMENT"),
                    Map.of("returned", "SUS_2", "stage", "AGREEMENT"),
                    Map.of("suspended", "true", "country", "PE", "late", "true"),
                    Map.of("country", "PE", "reference", "WOP-1998-0004"))) {
                var request = SearchRequest.of(question, EVERY_WORD);
                var asked = asking.of(request);
                var first = ids(DecisionSearch.Query.partnershipsFirst(request, asked, 51));

                assertThat(first).as("%s", question).isNotEmpty();
                assertThat(ids(DecisionSearch.Query.newestOfMany(request, asked, 16_000, 51)))
                        .as("%s", question)
                        .isEqualTo(first);
                assertThat(oneAfterTheOther(question)).as("%s", question).isEqualTo(first);
            }
        });
    }

    /** What an auditor would find by going through all decisions, newest first, with no statement of the search. */
    private List<Long> oneAfterTheOther(Map<String, String> question) {
        return database.sql(
                        """
                        select d.id from wop.decision_log d join wop.partnership p on p.reference = d.partnership
                        where (:country = '' or p.country = :country) and (:person = '' or d.user_id = :person)
                          and (:stage = '' or d.stage = :stage) and (:reference = '' or d.partnership = :reference)
                          and (:programme = '' or p.programme ilike '%' || :programme || '%')
                          and (:party = '' or d.partnership in (
                                select party.partnership from wop.partnership_party party
                                where party.organisation ilike '%' || :party || '%'))
                          and (:suspended = '' or d.partnership in (
                                select s.partnership from wop.decision_log s where s.verb = 'SUSPENDED'))
                          and (:returned = '' or d.reason_code = 'NO_CAPACITY_OUTCOME')
                          and (:late = '' or d.late) and d.verb <> 'MOVED'
                        order by d.recorded_at desc, d.id desc limit 51
                        """)
                .params(Stream.of(
                                "country",
                                "person",
                                "stage",
                                "reference",
                                "programme",
                                "party",
                                "suspended",
                                "returned",
                                "late")
                        .collect(Collectors.toMap(name -> name, name -> question.getOrDefault(name, ""))))
                .query(Long.class)
                .list();
    }

    private List<Long> ids(DecisionSearch.Query query) {
        return database.sql(query.sql())
                .params(query.values())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Without the decisions of other tests, and everything is taken back again: nothing is chained, and nobody else sees it. */
    private void among(Runnable looking) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql("alter table wop.decision_log disable trigger user").update();
            database.sql("truncate wop.decision_log").update();
            looking.run();
        });
    }

    /** Partnerships with these numbers in four countries, five programmes and with many helpers, and 40 decisions about each. */
    private void fill(int first, int last) {
        database.sql(
                        """
                        insert into wop.partnership
                        select (jsonb_populate_record(p, jsonb_build_object('reference', 'WOP-1998-' || lpad(n::text, 4, '0'),
                            'country', (array['PE', 'FJ', 'BO', 'WS'])[1 + n % 4], 'programme', 'Programme ' || n % 5))).*
                        from wop.partnership p, generate_series(?, ?) n where p.reference = ?
                        """)
                .params(first, last, id.reference())
                .update();
        database.sql(
                        """
                        insert into wop.partnership_working_area
                        select 'WOP-1998-' || lpad(n::text, 4, '0'), a.working_area
                        from wop.partnership_working_area a, generate_series(?, ?) n where a.partnership = ?
                        """)
                .params(first, last, id.reference())
                .update();
        database.sql(
                        """
                        insert into wop.partnership_party (partnership, organisation, role, since)
                        select 'WOP-1998-' || lpad(n::text, 4, '0'), 'Copied helper ' || n % 30, 'FUNDER', date '2020-01-01'
                        from generate_series(?, ?) n
                        """)
                .params(first, last)
                .update();
        database.sql(
                        """
                        insert into wop.decision_log (recorded_at, partnership, stage, verb, outcome, reason_code, user_id, role, late)
                        select now() - (m * 1200 + n) * interval '1 minute', 'WOP-1998-' || lpad(n::text, 4, '0'),
                               (array['INTEREST', 'MATCHING', 'AGREEMENT', 'MONITORING'])[1 + m % 4],
                               case when n % 7 = 0 and m = 20 then 'SUSPENDED' else 'VERB_' || chr(65 + m % 26) end,
                               case when n % 5 = 0 and m = 30 then 'CHANGES_REQUESTED' else 'OUTCOME_' || m end,
                               case when n % 5 = 0 and m = 30 then 'NO_CAPACITY_OUTCOME' else 'REASON_' || (m + n) % 50 end, 'person' || (m + n) % 100, 'secretariat', m % 9 = 0
                        from generate_series(?, ?) n, generate_series(1, 40) m
                        """)
                .params(first, last)
                .update();
        for (var table : List.of("decision_log", "partnership", "partnership_party")) {
            database.sql("analyze wop." + table).update();
        }
    }

    private static List<Map<String, String>> ofDecisions() {
        return List.of(
                Map.of(),
                Map.of("before", "1295773600123456-17"),
                Map.of("reference", "WOP-1998-0001"),
                Map.of("person", "person7"),
                Map.of("verb", "VERB_C", "outcome", "OUTCOME_2"),
                Map.of("outcome", "OUTCOME_2"),
                Map.of("reason", "REASON_9"),
                Map.of("stage", "MONITORING"),
                Map.of("from", "1998-01-01", "to", "2035-01-02"),
                Map.of("late", "true"),
                Map.of("programme", "there is none of this name"));
    }

    private static List<Map<String, String>> ofPartnerships() {
        return List.of(
                Map.of("country", "PE"),
                Map.of("programme", "gramme 3"),
                Map.of("party", "copied helper 1"),
                Map.of("suspended", "true"),
                Map.of("returned", "SUS_2"),
                Map.of("conflict", "true"),
                Map.of("country", "PE", "person", "person7"));
    }

    private Map<String, Long> pagesRead(List<Map<String, String>> questions) {
        var read = new LinkedHashMap<String, Long>();
        questions.forEach(question ->
                read.put(question.toString(), pagesRead(() -> search.find(SearchRequest.of(question, EVERY_WORD)))));
        read.put("the page of one partnership", pagesRead(() -> trails.timeline(new PartnershipId("WOP-1998-0001"))));
        return read;
    }

    private long pagesRead(Runnable looking) {
        looking.run();
        var before = pagesReadSoFar();
        looking.run();
        return pagesReadSoFar() - before;
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

    /** In this transaction, by however many statements. */
    private long pagesReadSoFar() {
        return database.sql(
                        """
                        select sum(pg_stat_get_xact_blocks_fetched(c.oid)) from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('wop', 'public')
                        """)
                .query(Long.class)
                .single();
    }

    private String plan(Map<String, String> asked) {
        return plan(DecisionSearch.Query.newestFirst(SearchRequest.of(asked, EVERY_WORD), DecisionSearch.PAGE));
    }

    private String plan(DecisionSearch.Query query) {
        return String.join(
                "\n",
                database.sql("explain " + query.sql())
                        .params(query.values())
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
