package org.wopengine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementView;
import org.wopengine.agreement.Agreements;
import org.wopengine.agreement.SignatureView;
import org.wopengine.audit.DecisionLog;
import org.wopengine.call.CallStatus;
import org.wopengine.call.Calls;
import org.wopengine.call.Entries;
import org.wopengine.call.KeptPlan;
import org.wopengine.call.RoundStatus;
import org.wopengine.call.Rounds;
import org.wopengine.call.WhyWaiting;
import org.wopengine.closure.CloseType;
import org.wopengine.closure.Closures;
import org.wopengine.closure.Exits;
import org.wopengine.closure.FollowUpChecks;
import org.wopengine.closure.FollowUpStatus;
import org.wopengine.identity.Browser;
import org.wopengine.interest.Interests;
import org.wopengine.matching.CandidateChoice;
import org.wopengine.matching.CandidateView;
import org.wopengine.matching.Matches;
import org.wopengine.monitoring.PeriodStatus;
import org.wopengine.monitoring.PeriodView;
import org.wopengine.monitoring.Reading;
import org.wopengine.monitoring.Reports;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyView;
import org.wopengine.partnership.SuspensionReason;
import org.wopengine.partnership.TerminationReason;
import org.wopengine.principle.Check;
import org.wopengine.principle.Outcome;
import org.wopengine.principle.PrincipleRun;
import org.wopengine.principle.Principles;
import org.wopengine.principle.Subject;
import org.wopengine.reconciliation.Finding;
import org.wopengine.reconciliation.Reconciliation;
import org.wopengine.shared.Gate;
import org.wopengine.shared.GateChoice;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workplan.Baseline;
import org.wopengine.workplan.Diagnoses;
import org.wopengine.workplan.Indicator;
import org.wopengine.workplan.PlanStatus;
import org.wopengine.workplan.PlanVersionView;
import org.wopengine.workplan.PlanVersions;

/** On a database of its own: what the demonstration tells of its operators would stand in everybody else's shortlist. */
@WopTest
@Tag("own-application")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoDataIT {
    /** Codes in capitals, one thing that follows another, days as they are stored, and a code alone where a name belongs. */
    private static final Pattern MACHINE =
            Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\\b| > |\\d{4}-\\d{2}-\\d{2}|\\|\\s*OP\\d+\\s*\\||\\?\\?");

    private static final Logger LOG = LoggerFactory.getLogger(DemoDataIT.class);

    @LocalServerPort
    int port;

    @Autowired
    DemoPartnerships demo;

    @Autowired
    DemoCalls demoCalls;

    @Autowired
    Calls calls;

    @Autowired
    Rounds rounds;

    @Autowired
    Entries entries;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Interests interests;

    @Autowired
    Matches matches;

    @Autowired
    Principles principles;

    @Autowired
    Agreements agreements;

    @Autowired
    Diagnoses diagnoses;

    @Autowired
    PlanVersions plans;

    @Autowired
    Reports reports;

    @Autowired
    Closures closures;

    @Autowired
    FollowUpChecks followUps;

    @Autowired
    Exits exits;

    @Autowired
    DecisionLog log;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @BeforeAll
    void tellsTheStories() {
        var start = System.nanoTime();
        demo.seed();
        demoCalls.tell();
        LOG.info(
                "Eleven stories told in {} s",
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    @ParameterizedTest
    @CsvSource({
        "WOP-2023-0001, ACTIVE,           UserTask_WriteProgressReport",
        "WOP-2022-0002, FOLLOW_UP,        ",
        "WOP-2024-0003, MATCHING,         UserTask_AnswerProposal",
        "WOP-2024-0004, DIAGNOSIS,        UserTask_RecordDiagnosis",
        "WOP-2023-0005, PRINCIPLE_REVIEW, UserTask_ReviewAgreement",
        "WOP-2021-0006, CLOSED,           ",
        "WOP-2022-0007, SUSPENDED,        UserTask_WriteProgressReport",
        "WOP-2020-0008, TERMINATED,       ",
        "WOP-2025-0009, SCREENING,        UserTask_ScreenInterest",
        "WOP-2025-0010, PRINCIPLE_REVIEW, UserTask_SignAgreement",
        "WOP-2025-0011, MATCHING,         UserTask_ShortlistCandidates"
    })
    void eachPartnershipIsInItsState(String reference, PartnershipStatus status, String task) {
        var id = new PartnershipId(reference);

        assertThat(partnerships.require(id).status()).isEqualTo(status);
        assertThat(desk.openTasks(id)).isEqualTo(task == null ? List.of() : List.of(task));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            WOP-2023-0001; LEAD_MENTOR=OP04, MENTOR=OP05, LEAD_MENTEE=OP01, FUNDER, FACILITATOR
            WOP-2022-0002; LEAD_MENTOR=OP06, LEAD_MENTEE=OP01, FUNDER, FACILITATOR, BROKER
            WOP-2024-0003; LEAD_MENTOR=OP02
            WOP-2024-0004; LEAD_MENTOR=OP08, LEAD_MENTEE=OP07, FUNDER, FACILITATOR
            WOP-2023-0005; LEAD_MENTOR=OP09, LEAD_MENTEE=OP03, FUNDER, FACILITATOR
            WOP-2021-0006; LEAD_MENTOR=OP11, LEAD_MENTEE=OP12
            WOP-2022-0007; LEAD_MENTOR=OP05, LEAD_MENTEE=OP10, FUNDER, FACILITATOR
            WOP-2020-0008; LEAD_MENTOR=OP04, LEAD_MENTEE=OP12, FUNDER
            WOP-2025-0009; LEAD_MENTEE=OP01
            WOP-2025-0010; LEAD_MENTOR=OP08, LEAD_MENTEE=OP01, MENTEE=OP10, MENTEE=OP12, FUNDER
            WOP-2025-0011; LEAD_MENTEE=OP12
            """)
    void everybodyIsInTheRightRole(String reference, String parties) {
        var present = partnerships.require(new PartnershipId(reference)).present().stream()
                .map(DemoDataIT::party)
                .toList();

        assertThat(String.join(", ", present)).isEqualTo(parties);
    }

    private List<String> stories() {
        return database.sql("select reference from wop.partnership where reference < 'WOP-2026'")
                .query(String.class)
                .list();
    }

    private static String party(PartyView party) {
        return party.operator() == null ? party.role().name() : party.role() + "=" + party.operator();
    }

    @ParameterizedTest
    @CsvSource({
        "WOP-2023-0001, 36, 412000, 520",
        "WOP-2022-0002, 28, 65000,  140",
        "WOP-2024-0004, 18, 180000, 210",
        "WOP-2023-0005, 24, 240000, 180",
        "WOP-2021-0006, 14, 0,       95",
        "WOP-2022-0007, 36, 398000, 460",
        "WOP-2020-0008, 24, 115000, 190",
        "WOP-2025-0010, 24, 156000, 360"
    })
    void theAgreementNamesPeriodCashAndDays(String reference, int months, BigDecimal cash, int days) {
        var agreement = latest(new PartnershipId(reference));
        var answers = agreement.answers();

        assertThat(Period.between(answers.startsOn(), answers.endsOn().plusDays(1))
                        .toTotalMonths())
                .isEqualTo(months);
        assertThat(agreement.cash().amount()).isEqualByComparingTo(cash);
        assertThat(answers.parties().stream()
                        .map(party -> party.staffDays())
                        .filter(Objects::nonNull)
                        .reduce(0, Integer::sum))
                .isEqualTo(days);
    }

    @Test
    void karambaHasTwoReportsAcceptedAndOneDue() {
        var id = new PartnershipId("WOP-2023-0001");

        assertThat(read(() -> reports.periods(id)))
                .extracting(PeriodView::status)
                .containsExactly(PeriodStatus.ACCEPTED, PeriodStatus.ACCEPTED, PeriodStatus.OPEN);
        assertThat(read(() -> plans.history(id)))
                .extracting(PlanVersionView::status)
                .containsExactly(PlanStatus.CHANGES_REQUESTED, PlanStatus.APPROVED);
        assertThat(losses(id)).containsExactly("48.2", "47");
    }

    @Test
    void lossesInKarambaFallButNotEvenly() {
        assertThat(losses(new PartnershipId("WOP-2022-0002"))).containsExactly("51.1", "51.6", "49.1", "49.8", "48.6");
    }

    @Test
    void mbaleniAndKarambaAreClosedAndLookedAtTwice() {
        var id = new PartnershipId("WOP-2022-0002");

        assertThat(read(() -> closures.view(id)).orElseThrow().closeType()).isEqualTo(CloseType.COMPLETED);
        assertThat(read(() -> followUps.of(id)))
                .extracting(check -> check.month() + " " + check.status())
                .containsExactly(
                        "6 " + FollowUpStatus.DONE, "12 " + FollowUpStatus.DONE, "24 " + FollowUpStatus.PLANNED);
    }

    @Test
    void whoSharesNoLanguageWithTinzaraIsExcluded() {
        var candidates = read(() -> matches.view(new PartnershipId("WOP-2024-0003")))
                .orElseThrow()
                .candidates();

        assertThat(candidates)
                .filteredOn(candidate -> candidate.choice() == CandidateChoice.EXCLUDE)
                .extracting(CandidateView::operator)
                .containsExactly(new OperatorCode("OP01"), new OperatorCode("OP10"));
        assertThat(candidates)
                .filteredOn(candidate -> candidate.operator().equals(new OperatorCode("OP12")))
                .allMatch(candidate -> candidate.choice() == CandidateChoice.PROPOSE && candidate.reply() == null);
    }

    @Test
    void theDiagnosisOfLintangIsHalfWritten() {
        assertThat(desk.shown(new PartnershipId("WOP-2024-0004"), "UserTask_RecordDiagnosis", "op08")
                        .values())
                .anySatisfy(shown -> assertThat(String.valueOf(shown)).contains("op07"));
    }

    @Test
    void theTieOfTheMentorOfPucaraIsOnRecord() {
        var id = new PartnershipId("WOP-2023-0005");

        assertThat(read(() -> matches.view(id)).orElseThrow().candidates())
                .filteredOn(CandidateView::commercialTie)
                .extracting(CandidateView::operator)
                .containsExactly(new OperatorCode("OP09"));
        assertThat(found(id, Gate.AGREEMENT, Check.NFP_4))
                .matches(Outcome::stops)
                .matches(one -> one.finding().sentence().equals("tie"))
                .matches(one -> one.finding().arguments().equals(List.of("OP09")));
        assertThat(read(() -> agreements.history(id))).hasSize(2);
        assertThat(read(() -> interests.history(id))).hasSize(2);
    }

    @Test
    void theSecondInterestOfKarambaIsLikeTheFirst() {
        var id = new PartnershipId("WOP-2025-0009");

        assertThat(found(id, Gate.INTEREST, Check.PAS_1)).matches(Outcome::stops);
        assertThat(found(id, Gate.INTEREST, Check.SUP_2).finding().arguments()).containsExactly("WOP-2023-0001");
    }

    /** The partnership without any money comes through all its gates. */
    @Test
    void noMoneyIsNoObstacle() {
        assertThat(read(() -> principles.runs(new PartnershipId("WOP-2021-0006"))))
                .filteredOn(run -> run.decision() == GateChoice.APPROVE)
                .extracting(PrincipleRun::gate)
                .contains(Gate.INTEREST, Gate.AGREEMENT, Gate.WORK_PLAN, Gate.REPORT, Gate.CLOSURE);
    }

    private Outcome found(PartnershipId id, Gate gate, Check check) {
        return read(() -> principles.look(new Subject(id, gate, null))).stream()
                .filter(one -> one.check() == check)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPartnershipWithoutMoneyIsClosed() {
        var closure =
                read(() -> closures.view(new PartnershipId("WOP-2021-0006"))).orElseThrow();

        assertThat(closure.totalCost().amount()).isZero();
        assertThat(closure.statements()).hasSize(2);
    }

    @Test
    void theBaselineOfGulmiraIsRevisedWithAReason() {
        var id = new PartnershipId("WOP-2022-0007");
        var history = read(() -> diagnoses.baselineHistory(id));

        assertThat(history).extracting(set -> losses(set.baselines())).containsExactly("35", "41");
        assertThat(history.get(1).reason()).contains("Bulk meters");
        assertThat(partnerships.require(id).suspensionReason()).isEqualTo(SuspensionReason.SECURITY);
    }

    @Test
    void theTerminationOfIslaVerdeIsSettled() {
        var id = new PartnershipId("WOP-2020-0008");
        var settlement = read(() -> exits.settlement(id)).orElseThrow();

        assertThat(settlement.reason()).isEqualTo(TerminationReason.LOSS_OF_COMMITMENT);
        assertThat(settlement.spent().amount()).isEqualByComparingTo("55000");
    }

    @Test
    void theOfficerSeesThatKarambaWorksOnLossesAlready() {
        var id = new PartnershipId("WOP-2025-0009");

        assertThat(read(() -> interests.gatherFacts(id)).similarRunning()).isTrue();
        assertThat(desk.shown(id, "UserTask_ScreenInterest", "secretariat").get("viewEarlier"))
                .asString()
                .contains("WOP-2023-0001", "WOP-2022-0002");
    }

    @Test
    void oneSignatureOfFourUtilitiesIsMissing() {
        var id = new PartnershipId("WOP-2025-0010");

        assertThat(read(() -> agreements.signatures(id)))
                .extracting(SignatureView::operator)
                .containsExactly(new OperatorCode("OP08"));
        assertThat(desk.task(id, "UserTask_SignAgreement", "op01")).isNotNull();
    }

    @Test
    void theCallHasARoundInWhichPucaraAloneFindsNobody() {
        var call = read(calls::all).stream()
                .filter(one -> one.programme().code().equals(DemoCalls.PROGRAMME))
                .findFirst()
                .orElseThrow();
        var round = read(() -> rounds.find(rounds.of(call.number()).get(0).number()))
                .orElseThrow();

        assertThat(call.status()).isEqualTo(CallStatus.OVER);
        assertThat(read(() -> entries.countSubmitted(call.number())).values()).containsExactly(5, 5);
        assertThat(round.status()).isEqualTo(RoundStatus.CALCULATED);
        assertThat(round.plan().gap()).isEqualByComparingTo("0");
        assertThat(round.plan().leads())
                .extracting(KeptPlan.Lead::mentee)
                .containsExactlyInAnyOrder("OP01", "OP07", "OP10", "OP12");
        assertThat(round.plan().waiting()).containsExactly(new KeptPlan.Left("OP03", WhyWaiting.NO_POSSIBLE_MENTOR));
        assertThat(read(() -> rounds.open()))
                .containsEntry(new OperatorCode("OP12"), new PartnershipId("WOP-2025-0011"));
    }

    @Test
    void historyLiesInThePastAndTheClockIsBack() {
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        for (var reference : references()) {
            var id = new PartnershipId(reference);
            var decided = read(() -> log.of(id)).stream()
                    .map(decision -> decision.recordedAt())
                    .toList();

            assertThat(decided).isSorted().allMatch(moment -> moment.isBefore(Instant.now()));
            assertThat(String.valueOf(decided.get(0).atZone(ZoneOffset.UTC).getYear()))
                    .isEqualTo(reference.substring(4, 8));
        }
    }

    /** As somebody who has never been there asks: from the page with the questions, by its links. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            Which work plans were returned for lack of a capacity outcome?; WOP-2023-0001; secretariat
            Which decisions were taken by someone who had declared a conflict of interest?; WOP-2025-0010; secretariat2
            Every waiver with the two people who wanted it; WOP-2020-0008; lead
            """)
    void theAuditorFindsAnAnswerBehindEachQuestion(String question, String reference, String person) {
        var auditor = Browser.of("auditor", port);
        var link = Pattern.compile("<a href=\"([^\"]+)\"[^>]*>" + Pattern.quote(question))
                .matcher(auditor.get("/audit").body());

        assertThat(link.find()).as(question).isTrue();
        assertThat(auditor.get(HtmlUtils.htmlUnescape(link.group(1))).body()).contains(reference, person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void noTimelineSpeaksTheLanguageOfTheMachine(String language) {
        var auditor = Browser.of("auditor", port);
        var said = new TreeMap<String, String>();
        for (var reference : stories()) {
            var page = auditor.get("/partnerships/" + reference + "/timeline?lang=" + language)
                    .body();
            var words = HtmlUtils.htmlUnescape(page.replaceAll("(?s)<[^>]*>", "|"));
            MACHINE.matcher(words).results().forEach(found -> said.put(found.group(), reference));
            assertThat(page).as(reference).contains("class=\"trail\"", "lang=\"" + language + "\"");
        }

        assertThat(said).isEmpty();
    }

    @Test
    void everythingAgrees() {
        var stories = stories();

        var findings = transaction.execute(status -> reconciliation.findings());

        assertThat(stories).hasSize(11);
        assertThat(findings).hasSize(14).allSatisfy((code, found) -> assertThat(
                        found.stream().map(Finding::subject))
                .as(code)
                .doesNotContainAnyElementsOf(stories));
    }

    @Test
    void tellingAgainChangesNothing() {
        var before = rows();

        demo.seed();
        demoCalls.tell();

        assertThat(rows()).isEqualTo(before);
    }

    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        database.sql(
                        """
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_schema in ('wop', 'public') and table_type = 'BASE TABLE'
                          and table_name not like 'act_ru_meter%'
                        """)
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        database.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }

    private List<String> references() {
        return database.sql("select reference from wop.partnership where reference < 'WOP-2026'")
                .query(String.class)
                .list();
    }

    private AgreementView latest(PartnershipId id) {
        return read(() -> agreements.latest(id)).orElseThrow();
    }

    /** The values reported for non-revenue water, oldest first. */
    private List<String> losses(PartnershipId id) {
        return read(() -> reports.of(id)).stream()
                .flatMap(report -> report.readings().stream())
                .filter(reading -> reading.indicator() == Indicator.K03)
                .map(Reading::value)
                .map(DemoDataIT::plain)
                .toList();
    }

    private static String losses(List<Baseline> baselines) {
        return baselines.stream()
                .filter(baseline -> baseline.indicator() == Indicator.K03)
                .map(Baseline::value)
                .map(DemoDataIT::plain)
                .findFirst()
                .orElseThrow();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private <T> T read(Supplier<T> question) {
        return transaction.execute(status -> question.get());
    }
}
