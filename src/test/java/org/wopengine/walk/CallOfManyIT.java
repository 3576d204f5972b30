package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.Chromium;
import org.wopengine.Desk;
import org.wopengine.StatementCount;
import org.wopengine.WopTest;
import org.wopengine.call.AreaWish;
import org.wopengine.call.Call;
import org.wopengine.call.CallScenes;
import org.wopengine.call.CallTerms;
import org.wopengine.call.Calls;
import org.wopengine.call.EntryKind;
import org.wopengine.call.KeptPlan;
import org.wopengine.call.MenteeRequest;
import org.wopengine.call.Round;
import org.wopengine.call.RoundStatus;
import org.wopengine.call.Rounds;
import org.wopengine.call.SampleCalls;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.matching.MatchingAnswers;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.operator.Region;
import org.wopengine.partnership.CallWindow;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.registry.web.SectionForm;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/**
 * A call as large as the European programme saw one: 150 mentees and 60 mentors hand in by their pages, the deadline locks.
 * In a real browser the secretariat then looks at the ranking, runs a round and hands a pair of it over; both answer and sign
 * their letters of intent in Tasklist. The same operators each time. Leaves pictures in {@code target/call-of-many}. On a
 * database of its own: so many operators would stand in every other test's shortlist.
 */
@WopTest
@Tag("own-application")
class CallOfManyIT {
    private static final int MENTEES = 150;
    private static final int MENTORS = 60;
    private static final long SEED = 20261127;
    private static final Path PICTURES = Path.of("target/call-of-many");
    private static final OperatorCode PUCARA = new OperatorCode("OP03");
    private static final OperatorCode ITS_MENTOR = new OperatorCode("OP11");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    private static final Pattern POINTS = Pattern.compile("^[\\d.]+$");

    private static final List<WorkingArea> AREAS = List.of(
            WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES,
            WorkingArea.NON_REVENUE_WATER_PHYSICAL_LOSSES,
            WorkingArea.BILLING_COLLECTION_EFFICIENCY,
            WorkingArea.ASSET_MANAGEMENT,
            WorkingArea.LABORATORY,
            WorkingArea.CUSTOMER_RELATIONS,
            WorkingArea.OPERATION_MAINTENANCE);

    /** Where mentees come from, with a country and the language they work in. */
    private enum Home {
        ZAMBIA("ZM", Region.AFRICA, "en"),
        SENEGAL("SN", Region.AFRICA, "fr"),
        PERU("PE", Region.LATIN_AMERICA_AND_THE_CARIBBEAN, "es"),
        INDONESIA("ID", Region.ASIA, "en"),
        FIJI("FJ", Region.PACIFIC, "en");

        private final String country;
        private final Region region;
        private final String language;

        Home(String country, Region region, String language) {
            this.country = country;
            this.region = region;
            this.language = language;
        }
    }

    @Autowired
    WebApplicationContext context;

    @Autowired
    Operators operators;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Calls calls;

    @Autowired
    Rounds rounds;

    @Autowired
    CallScenes scenes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final Random random = new Random(SEED);
    MockMvc browser;

    @BeforeEach
    void openABrowser() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void aLargeCallGoesFromTheFirstEntryToTheLettersOfIntent() throws Exception {
        var call = call();
        everybodyHandsIn(call);
        theDeadlineLocks(call);
        var cast = new BrowserCast(CHROMIUM, desk, port, PICTURES);
        theRankingShowsTheBestMentorsOfEachMentee(call, cast);
        var round = aRoundIsCalculated(call, cast);
        var id = pucaraIsWaitingForAMentor();
        thePairOfTheRoundIsHandedOver(call, round, id, cast);
        bothAnswerAndSign(id, cast);
        assertThat(partnerships.require(id).status()).isEqualTo(PartnershipStatus.AGREEMENT_DRAFT);
    }

    private void everybodyHandsIn(Call call) throws Exception {
        var begun = Instant.now();
        for (var number = 1; number < MENTEES; number++) {
            var home = Home.values()[number % Home.values().length];
            hand(call, scenes.operator(home.country, home.region), EntryKind.REQUEST, request(home));
        }
        for (var number = 1; number < MENTORS; number++) {
            hand(call, scenes.operator("DE", Region.EUROPE_WEST), EntryKind.OFFER, offer());
        }
        // two whose people can sign in
        hand(call, operators.require(PUCARA), EntryKind.REQUEST, request(Home.PERU));
        hand(
                call,
                operators.require(ITS_MENTOR),
                EntryKind.OFFER,
                SampleCalls.offer(AREAS.subList(0, 4), 3, 2, List.of(), "es"));
        System.out.printf("%d requests and %d offers handed in within %s%n", MENTEES, MENTORS, since(begun));
    }

    private void theDeadlineLocks(Call call) throws Exception {
        var late = scenes.operator("ZM", Region.AFRICA);
        ClockUtil.offset(Duration.ofDays(11).toMillis());
        assertThat(send(path(call, EntryKind.REQUEST), late.code().group(), fields(request(Home.ZAMBIA), "submit"))
                        .getStatus())
                .as("after the deadline")
                .isEqualTo(409);
    }

    private void theRankingShowsTheBestMentorsOfEachMentee(Call call, BrowserCast cast) throws Exception {
        var address = "/calls/" + call.number() + "/ranking";
        var statements = StatementCount.of(() -> read(address));
        assertThat(statements).hasSizeLessThan(20);

        var looked = Instant.now();
        var page = cast.opens("secretariat", address);
        System.out.printf("ranked in the browser within %s, %d statements%n", since(looked), statements.size());
        assertThat(page.locator("main strong")
                        .filter(new Locator.FilterOptions().setHasText(POINTS))
                        .count())
                .as("best mentors shown")
                .isGreaterThan(MENTEES);
        cast.picture("secretariat", "ranking");
    }

    /** Begun by hand: two rows of what shall be respected, and the one pair the officer has promised. */
    private Round aRoundIsCalculated(Call call, BrowserCast cast) {
        var page = cast.opens("secretariat", "/calls/" + call.number() + "/rounds");
        page.locator("[name=coMentors]").fill("1");
        page.locator("[name=minima_1_region]").selectOption("PACIFIC");
        page.locator("[name=minima_1_mentees]").fill("20");
        page.locator("[name=rulings_1_decision]").selectOption("BRING_TOGETHER");
        page.locator("[name=rulings_1_mentee]").fill(PUCARA.value());
        page.locator("[name=rulings_1_mentor]").fill(ITS_MENTOR.value());
        page.locator("[name=rulings_1_reason]").fill("The two have written to each other since the last congress.");
        cast.picture("secretariat", "round to begin");
        var started = Instant.now();
        page.locator("form.narrow-form button").click();
        page.waitForURL(Pattern.compile(".*/rounds/\\d+"));
        cast.picture("secretariat", "round just begun");
        page.locator("#pairs").waitFor();
        var took = since(started);
        cast.picture("secretariat", "round calculated");

        var number = Long.parseLong(page.url().replaceFirst(".*/", ""));
        var round = transaction.execute(reading -> rounds.find(number)).orElseThrow();
        var plan = round.plan();
        System.out.printf(
                "round of %d mentees, %d mentors, %d pairs, in the browser within %s: %d leads, %s points, gap %s;"
                        + " greedy %s, stable %s, blocking pairs %d, minima cost %s, the ruling costs %s,"
                        + " co-mentors %d, %d wait%n",
                round.requests(),
                round.offers(),
                round.pairs(),
                took,
                plan.leads().size(),
                plan.total(),
                plan.gap(),
                plan.comparison().greedy(),
                plan.comparison().stable(),
                plan.comparison().blocking(),
                plan.fairness(),
                plan.costs().get(0).points(),
                plan.coMentors().size(),
                plan.waiting().size());

        assertThat(round.status()).isEqualTo(RoundStatus.CALCULATED);
        assertThat(round.requests()).isEqualTo(MENTEES);
        assertThat(round.offers()).isEqualTo(MENTORS);
        assertThat(plan.gap()).isEqualByComparingTo("0");
        assertThat(plan.comparison().optimum())
                .isGreaterThanOrEqualTo(plan.comparison().greedy())
                .isGreaterThanOrEqualTo(plan.comparison().stable());
        assertThat(plan.served().get(Region.PACIFIC) + plan.missing().getOrDefault(Region.PACIFIC, 0))
                .isGreaterThanOrEqualTo(20);
        assertThat(plan.leads().size() + plan.waiting().size()).isEqualTo(MENTEES);
        assertThat(new HashSet<>(
                        plan.leads().stream().map(KeptPlan.Lead::mentee).toList()))
                .hasSameSizeAs(plan.leads());
        assertThat(plan.leads())
                .filteredOn(lead -> lead.mentee().equals(PUCARA.value()))
                .extracting(KeptPlan.Lead::mentor)
                .containsExactly(ITS_MENTOR.value());
        assertThat(page.locator(".notice.good").first().textContent()).contains("It is proven");
        assertThat(page.locator("#pairs ~ .table-scroll tbody tr").count())
                .isEqualTo(plan.leads().size());
        return round;
    }

    /** What BrowserStoryIT does by hand. */
    private PartnershipId pucaraIsWaitingForAMentor() {
        var wire = new Cast(desk, port, Map.of());
        var id = wire.expresses("op03", InterestAnswers.ofMentee());
        wire.does(id, "secretariat", "UserTask_ScreenInterest", InterestAnswers.screened());
        return id;
    }

    private void thePairOfTheRoundIsHandedOver(Call call, Round round, PartnershipId id, BrowserCast cast) {
        var page = cast.opens("secretariat", "/calls/" + call.number() + "/rounds/" + round.number());
        var hand = page.getByText("Hand to " + id);
        hand.scrollIntoViewIfNeeded();
        cast.picture("secretariat", "pair to hand over");
        hand.click();
        page.getByText("The pair is handed over.").waitFor();
        cast.picture("secretariat", "pair handed over");
        assertThat(page.locator("#pairs ~ .table-scroll a.reference").textContent())
                .isEqualTo(id.reference());
    }

    private void bothAnswerAndSign(PartnershipId id, BrowserCast cast) {
        cast.does(
                id,
                "secretariat",
                "Stage: matching",
                "Shortlist candidates",
                MatchingAnswers.proposing(ITS_MENTOR.value(), "LEAD_MENTOR"));
        cast.does(id, "op03", BrowserCast.OURS, "Answer proposal", MatchingAnswers.accept());
        cast.does(id, "op11", BrowserCast.OURS, "Answer proposal", MatchingAnswers.accept());
        cast.does(id, "secretariat2", "Secretariat", "Approve match", MatchingAnswers.approve());
        cast.signsLetterOfIntent(id, "op03");
        cast.signsLetterOfIntent(id, "op11");
        cast.opens("secretariat", "/partnerships/" + id);
        cast.picture("secretariat", "both letters signed");
    }

    private Call call() {
        return transaction.execute(status -> {
            var today = LocalDate.now(clock);
            var programme = calls.begin(SampleCalls.programme(), CallScenes.OFFICER);
            var terms = new CallTerms(
                    "A large call",
                    null,
                    CallWindow.EMERGING,
                    List.of(EntryPath.OPEN_MENTEE, EntryPath.OPEN_MENTOR),
                    today,
                    today.plusDays(10),
                    List.of(),
                    null,
                    List.of(),
                    30);
            return calls.publish(
                    calls.draft(programme.code(), terms, CallScenes.OFFICER).number(), CallScenes.OFFICER);
        });
    }

    private MenteeRequest request(Home home) {
        var areas = some(3);
        var said = SampleCalls.request(areas.get(0), home.language);
        return new MenteeRequest(
                said.title(),
                said.problem(),
                List.of(
                        new AreaWish(areas.get(0), null, 1, null),
                        new AreaWish(areas.get(1), null, 2, null),
                        new AreaWish(areas.get(2), null, 3, null)),
                List.of(home.language),
                random.nextInt(3) == 0,
                20 + random.nextInt(60),
                said.earliestStart(),
                24,
                null,
                List.of(),
                null);
    }

    private Record offer() {
        var excluded = random.nextInt(4) == 0 ? List.of(Region.values()[random.nextInt(4)]) : List.<Region>of();
        var language = List.of("en", "en", "fr", "es").get(random.nextInt(4));
        return SampleCalls.offer(some(4), 1 + random.nextInt(4), 1 + random.nextInt(3), excluded, language);
    }

    private List<WorkingArea> some(int number) {
        var all = new ArrayList<>(AREAS);
        Collections.shuffle(all, random);
        return List.copyOf(new LinkedHashSet<>(all.subList(0, number)));
    }

    private void hand(Call call, OperatorView operator, EntryKind kind, Record said) throws Exception {
        var answer = send(path(call, kind), operator.code().group(), fields(said, "submit"));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
    }

    private static List<String> fields(Record said, String verb) {
        var fields = new ArrayList<String>();
        SectionForm.typed(said).forEach((name, values) -> values.forEach(value -> fields.addAll(List.of(name, value))));
        fields.addAll(Arrays.asList("do", verb, "seen", "0"));
        return fields;
    }

    private static String path(Call call, EntryKind kind) {
        return "/calls/" + call.number() + "/" + kind.path();
    }

    private static String since(Instant moment) {
        return Duration.between(moment, Instant.now()).toMillis() + " ms";
    }

    private MockHttpServletResponse read(String address) throws Exception {
        return browser.perform(get(address).with(user("somebody").roles("secretariat")))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String address, String group, List<String> fields) throws Exception {
        var request = post(address);
        for (int index = 0; index < fields.size(); index += 2) {
            request.param(fields.get(index), fields.get(index + 1));
        }
        return browser.perform(request.with(csrf()).with(user("somebody").roles(group)))
                .andReturn()
                .getResponse();
    }
}
