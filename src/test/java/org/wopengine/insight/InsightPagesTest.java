package org.wopengine.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;
import org.wopengine.Believed;
import org.wopengine.SqlMeter;
import org.wopengine.WopTest;
import org.wopengine.operator.Region;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.shared.Stage;
import org.wopengine.shared.Unclear;
import org.wopengine.table.TakenAlong;

/** The figures of one programme, from the tables to the pages. Everything is taken back: nobody else sees it. */
@WopTest
@Transactional
class InsightPagesTest {
    private static final Selection SCENE = Selection.of(Map.of("programme", InsightScene.PROGRAMME));
    private static final String ASKED = "programme=Programme%20of%20the%20insight%20test";
    private static final Set<Region> ALL = Set.of(Region.values());

    private static final Pattern TAG = Pattern.compile("<[^>]*>|\\s+");
    private static final Pattern NUMBER = Pattern.compile("<a href=\"(/insight/partnerships[^\"]*)\">(\\d+)[^<]*</a>");
    private static final Pattern ROWS = Pattern.compile("<tr>\\s*<th scope=\"row\"><a class=\"reference\"");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Insights insights;

    @Autowired
    JdbcClient database;

    @Autowired
    SqlMeter meter;

    MockMvc browser;
    InsightScene scene;

    @BeforeEach
    void buildAScene() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        scene = new InsightScene(database);
        scene.build();
    }

    @Test
    void theFiguresAreThoseOfTheTables() {
        var africa = insights.count(SCENE, Set.of(Region.AFRICA)).insight();

        assertThat(africa.partnerships()).isEqualTo(8);
        assertThat(africa.stages().get(0))
                .isEqualTo(new Insight.Row(
                        Subject.stage(Stage.INTEREST),
                        null,
                        new Figure(6, Duration.ofHours(84), Duration.ofDays(30)),
                        1,
                        1));
        assertThat(africa.stages().get(2))
                .extracting(Insight.Row::figure, Insight.Row::running)
                .containsExactly(new Figure(1, Duration.ofDays(20), null), 5);
        assertThat(africa.turns().get(2).medians())
                .containsEntry(Court.MENTEE, Duration.ofDays(2))
                .containsEntry(Court.MENTOR, Duration.ofDays(12))
                .containsEntry(Court.NOBODY, Duration.ofDays(8));
        assertThat(africa.tasks())
                .extracting(Insight.Row::name, row -> row.subject().court(), Insight.Row::figure, Insight.Row::running)
                .containsExactly(
                        tuple("Sign agreement", Court.MENTOR, new Figure(1, Duration.ofDays(12), null), 0),
                        tuple(
                                "Screen interest",
                                Court.SECRETARIAT,
                                new Figure(6, Duration.ofHours(84), Duration.ofDays(30)),
                                1),
                        tuple("Sign agreement", Court.MENTEE, new Figure(1, Duration.ofDays(2), null), 0));
        assertThat(africa.returns(Subject.loop(Loop.AGREEMENT)))
                .isEqualTo(new Insight.Returns(Subject.loop(Loop.AGREEMENT), 1, 2, 1, 1, 1));
        assertThat(africa.dues(Subject.due(Subject.ALL)))
                .isEqualTo(new Insight.Dues(
                        Subject.due(Subject.ALL), null, 8, 5, new Figure(3, Duration.ofDays(11), null), 1, 1, 0));
    }

    @Test
    void everyTableIsTakenAlongWithItsSelectionAndTimesAreNumbersOfDays() throws Exception {
        var files = TakenAlong.from(browser, "/insight?region=AFRICA&" + ASKED, "auditor");

        assertThat(files).hasSize(6).allSatisfy((address, rows) -> assertThat(address)
                .contains("region=AFRICA", ASKED));
        var all = List.copyOf(files.values());
        assertThat(all.get(0).get(0))
                .containsExactly(
                        "Stage",
                        "Finished",
                        "Median (days)",
                        "90th percentile (days)",
                        "Still running",
                        "Ended otherwise");
        assertThat(all.get(0).get(1)).containsExactly("Interest", "6", "3.500", "30.000", "1", "1");
        // a median of one is one, and of too few there is no 90th percentile
        assertThat(all.get(2)).contains(List.of("Sign agreement · Mentor", "1", "12.000", "", "0", "0"));
        assertThat(all.get(4)).anyMatch(row -> row.get(0).equals("Review of the agreement"));
        assertThat(all.get(5).get(1)).containsExactly("All tasks", "8", "5", "11.000", "1", "1", "0");
    }

    @Test
    void whatIsBehindAFigureIsTakenAlongOnHoweverManyPages() throws Exception {
        var stage = TakenAlong.only(browser, "/insight/partnerships?figure=STAGE&of=INTEREST&" + ASKED, "auditor");
        assertThat(stage).hasSize(10);
        assertThat(stage).anySatisfy(row -> assertThat(row)
                .startsWith(InsightScene.reference(1), "Insight 1", "1.000", "Finished", "2019-03-01T08:00:00Z"));
        var tasks = TakenAlong.only(browser, "/insight/partnerships?figure=DUE&of=ALL&" + ASKED, "auditor");
        assertThat(tasks.get(0)).contains("Task", "Whose turn", "Due (UTC)", "Late by (days)");
        var loop = TakenAlong.only(browser, "/insight/partnerships?figure=LOOP&of=AGREEMENT&" + ASKED, "auditor");
        assertThat(loop).contains(List.of(InsightScene.reference(1), "Insight 1", "2", "1"));
        var model = TakenAlong.only(browser, "/insight/models/agreement-signing?" + ASKED, "auditor");
        assertThat(model).contains(List.of("Sign agreement", "2", "7.000", "", "0", "0"));
    }

    @Test
    void peopleOfAPlatformTakeTheirRegionAlongAndOthersNothing() throws Exception {
        var pacific = InsightScene.reference(9);
        var address = "/insight/partnerships/export/csv?figure=STAGE&of=INTEREST&" + ASKED;

        assertThat(TakenAlong.csv(browser, address, "platform-africa"))
                .hasSize(9)
                .noneMatch(row -> row.contains(pacific));
        assertThat(TakenAlong.csv(browser, address, "platform-pacific"))
                .hasSize(2)
                .anyMatch(row -> row.contains(pacific));
        for (var file : List.of("/insight/export/csv", "/insight/models/agreement-signing/export/csv", address)) {
            assertThat(read(file, "operator-OP03").getStatus()).as(file).isEqualTo(403);
        }
    }

    @Test
    void aSelectionThatIsNotUnderstoodMakesNoFile() throws Exception {
        for (var file : List.of(
                "/insight/export/csv?region=MARS",
                "/insight/partnerships/export/csv?figure=STAGE&of=INTEREST&region=MARS",
                "/insight/models/agreement-signing/export/xlsx?region=MARS")) {
            var answer = read(file, "auditor");
            assertThat(answer.getStatus()).as(file).isEqualTo(400);
            assertThat(answer.getContentType()).startsWith("text/html");
            assertThat(answer.getContentAsString()).contains("Not understood");
        }
        assertThat(read("/insight/export/csv?figures=mood", "auditor").getStatus())
                .isEqualTo(404);
        assertThat(read("/insight/export/pdf", "auditor").getStatus()).isEqualTo(404);
        assertThat(read("/insight/models/none/export/csv", "auditor").getStatus())
                .isEqualTo(404);
    }

    @Test
    void aSelectionNarrowsThem() {
        assertThat(insights.count(SCENE, ALL).insight().stages().get(0).figure())
                .isEqualTo(new Figure(7, Duration.ofDays(4), Duration.ofDays(100)));
        assertThat(count("region", "PACIFIC").partnerships()).isOne();
        assertThat(count("region", "EUROPE_WEST").partnerships()).isZero();
        assertThat(count("year", "2019").stages().get(0).figure().number()).isEqualTo(7);
        assertThat(count("year", "2018").stages().get(0).figure().number()).isZero();
        assertThat(count("year", "2018").tasks()).isEmpty();
        assertThat(Selection.of(Map.of("region", "MARS", "year", "last")).notUnderstood())
                .extracting(Unclear::name)
                .containsExactly("region", "year");
        assertThat(count("programme", "No such programme").partnerships()).isPositive();
    }

    private Insight count(String name, String value) {
        var asked = new HashMap<>(Map.of("programme", InsightScene.PROGRAMME));
        asked.put(name, value);
        return insights.count(Selection.of(asked), ALL).insight();
    }

    @Test
    void fourStatementsCountThemHoweverManyThereAre() {
        meter.reset();
        insights.count(SCENE, ALL);
        var some = meter.read().statements();
        meter.reset();
        insights.count(Selection.of(Map.of()), ALL);
        var all = meter.read().statements();
        meter.reset();
        count("region", "EUROPE_WEST");

        assertThat(some).as("%s", meter.sent()).isEqualTo(4);
        assertThat(all).isEqualTo(4);
        assertThat(meter.read().statements()).isOne();
    }

    @Test
    void everyNumberOfThePageIsThatOfTheListBehindIt() throws Exception {
        var page = html("/insight?" + ASKED, "auditor");
        var links = NUMBER.matcher(page).results().toList();

        assertThat(links).hasSizeGreaterThan(90).anyMatch(link -> !link.group(2).equals("0"));
        for (var link : links) {
            var address = HtmlUtils.htmlUnescape(link.group(1));
            assertThat(ROWS.matcher(html(address, "auditor")).results().count())
                    .as(address)
                    .isEqualTo(Long.parseLong(link.group(2)));
        }
        assertThat(text(html("/insight/partnerships?figure=STAGE&of=INTEREST&" + ASKED, "auditor")))
                .contains(
                        "7 finished it, half of them within 4 days, nine of ten within 100 days.",
                        "1 still running, 1 ended otherwise.",
                        "Rows 1 to 9 of 9",
                        InsightScene.reference(6)
                                + " Insight 6 30 days Finished 1 Mar 2019, 08:00 UTC 31 Mar 2019, 08:00 UTC");
    }

    @Test
    void everyPartOfAFigureIsAskedForByItsNumberAndSaidOnItsPage() throws Exception {
        var overview = html("/insight?" + ASKED, "auditor");

        for (var kind : Subject.Kind.values()) {
            assertThat(Part.of(kind)).as(kind.name()).isNotEmpty();
        }
        for (var part : Part.values()) {
            assertThat(part == Part.LATE || overview.contains("rows=" + part))
                    .as(part.name())
                    .isTrue();
        }
        var late = "/insight/partnerships?figure=DUE&of=ALL&rows=LATE&" + ASKED;
        assertThat(TakenAlong.only(browser, late, "auditor"))
                .as("the file of a part, with its headings")
                .hasSize(1 + (int) ROWS.matcher(html(late, "auditor")).results().count())
                .hasSizeLessThan(TakenAlong.only(browser, late.replace("&rows=LATE", ""), "auditor")
                        .size());
        assertThat(text(html(late, "auditor")))
                .contains("Only these rows are shown: answered after their due date. Show all", "Rows 1 to 3 of 3");
        assertThat(read("/insight/partnerships?figure=LOOP&of=AGREEMENT&rows=LATE", "auditor")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatIsSuspendedIsLateOnNoPage() throws Exception {
        scene.letTwoBeLate();
        var late = InsightScene.reference(10);
        var suspended = InsightScene.reference(11);
        var overdue = html("/insight/partnerships?figure=DUE&of=ALL&rows=OVERDUE&" + ASKED, "auditor");
        var all = text(html("/insight/partnerships?figure=DUE&of=ALL&" + ASKED, "auditor"));
        var list = html("/partnerships?overdue=true&q=Insight", "auditor");

        assertThat(overdue).contains(late).doesNotContain(suspended);
        assertThat(all).contains(suspended + " Insight 11 Screen interest").contains("Suspended, not late");
        assertThat(list)
                .contains(late, "Suspended partnerships do not count as late")
                .doesNotContain(suspended);
        assertThat(html("/partnerships?q=" + late, "auditor")).contains(">Overdue</span>");
        assertThat(html("/partnerships?q=" + suspended, "auditor"))
                .contains(suspended)
                .doesNotContain(">Overdue</span>");
        assertThat(html("/partnerships/" + late + "/timeline", "auditor")).contains(">Overdue</span>");
        assertThat(html("/partnerships/" + suspended + "/timeline", "auditor"))
                .contains("Screen interest")
                .doesNotContain(">Overdue</span>");
        assertThat(text(html("/insight?" + ASKED, "auditor"))).contains("While a partnership is suspended");
    }

    @Test
    void fewAreSaidToBeFewAndNoneToBeNone() throws Exception {
        var page = text(html("/insight?" + ASKED, "secretariat"));

        assertThat(page)
                .contains("Only 1 finished it, with a median of 20 days: too few for a 90th percentile.")
                .contains("No partnership has finished this stage yet.")
                .contains("Agreement 1 2 days 12 days – – – 8 days", "A dash: in half of them or more it never was")
                .contains("5 of 8 were answered by their due date.", "1 is overdue now.")
                .contains("1 of 2 decisions sent the work back; 1 of 1 partnerships");
    }

    @Test
    void onTheModelTheMedianStandsAtTheTaskAndLeadsToItsPartnerships() throws Exception {
        var page = html("/insight/models/agreement-signing?" + ASKED, "lead");

        assertThat(page)
                .contains(">7 d (2)</text>")
                .contains("<a href=\"/insight/partnerships?figure=TASK&amp;of=UserTask_SignAgreement&amp;programme="
                        + "Programme%20of%20the%20insight%20test\">")
                .contains("fill=\"#f7c08b\"")
                .contains("href=\"/insight/models/principle-waiver?" + ASKED + "\"")
                .doesNotContain("style=", "fff4d6");
        assertThat(html("/insight/models/interest-screening?" + ASKED, "lead")).contains(">3.5 d (6)</text>");
        assertThat(text(html("/insight/models/follow-up-check?" + ASKED, "lead")))
                .contains("No partnership has had a task in this model yet.");
        for (var model : insights.models()) {
            assertThat(html("/insight/models/" + model.process(), "auditor"))
                    .as(model.process())
                    .contains("<svg xmlns", "class=\"heat-5\"");
        }
        assertThat(insights.models()).hasSize(12).noneMatch(model -> model.process()
                .equals("integrity-concern"));
        assertThat(read("/insight/models/integrity-concern", "lead").getStatus())
                .isEqualTo(404);
        assertThat(read("/insight/models/x", "lead").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void theySpeakAllLanguages(String language) throws Exception {
        for (var address : List.of(
                "/insight?",
                "/insight/models/agreement-signing?",
                "/insight/partnerships?figure=STAGE&of=INTEREST&",
                "/insight/partnerships?figure=TASK&of=ALL&court=MENTOR&",
                "/insight/partnerships?figure=LOOP&of=AGREEMENT&",
                "/insight/partnerships?figure=DUE&of=UserTask_SignAgreement&")) {
            var page = read(address + ASKED + "&lang=" + language, "auditor");

            assertThat(page.getStatus()).as(address).isEqualTo(200);
            assertThat(page.getContentAsString())
                    .as(address)
                    .contains("<table", "lang=\"" + language + "\"")
                    .doesNotContain("??", "style=");
            assertThat(text(page.getContentAsString())).as(address).doesNotContain("FINISHED", "CUT_OFF");
        }
    }

    @Test
    void whoReadsThemAndWhoDoesNot() throws Exception {
        for (var group : List.of("secretariat", "lead", "auditor", "platform-africa")) {
            assertThat(read("/insight", group).getStatus()).as(group).isEqualTo(200);
            assertThat(html("/", group)).as(group).contains("href=\"/insight\"");
        }
        for (var group : List.of("operator-OP03", "administrator", "integrity")) {
            for (var address : List.of("/insight", "/insight/partnerships", "/insight/models/agreement-signing")) {
                assertThat(read(address, group).getStatus()).as(group + address).isEqualTo(403);
            }
            assertThat(html("/", group)).as(group).doesNotContain("href=\"/insight\"");
        }
        assertThat(html("/audit", "auditor")).contains("href=\"/insight\"");
    }

    @Test
    void peopleOfAPlatformCountOnlyTheirRegion() throws Exception {
        var behind = "/insight/partnerships?figure=STAGE&of=INTEREST&" + ASKED;

        assertThat(html(behind, "platform-africa"))
                .contains("Only partnerships whose mentee is in your region are counted: Africa.")
                .contains(InsightScene.reference(6), "href=\"/partnerships/" + InsightScene.reference(6) + "\"")
                .doesNotContain(InsightScene.reference(9), "/timeline", "Pacific");
        assertThat(html(behind + "&region=PACIFIC", "platform-africa"))
                .doesNotContain(InsightScene.reference(9))
                .contains("No partnership is counted.");
        assertThat(html(behind, "auditor")).contains(InsightScene.reference(9), "/timeline\"");
        assertThat(Insights.regions(Set.of("platform-asia"))).containsExactly(Region.ASIA);
        assertThat(Insights.regions(Set.of("operator-OP03"))).isEmpty();
    }

    @Test
    void whatTheAddressMeansNothingByIsSaidAndWhatIsNoFigureIsNotFound() throws Exception {
        assertThat(text(html("/insight?region=MARS&year=last&programme=NOPE", "auditor")))
                .contains(
                        "Not understood, and so left out:",
                        "Region of the mentee: “MARS” is not known here. Choose from: Africa,",
                        "Year in which the stage began: “last” is not known here. Write a year, such as 2026.",
                        "Programme: “NOPE” is not known here.",
                        "Correct it and ask again");
        assertThat(html("/insight?programme=%3Cscript%3E", "auditor")).doesNotContain("<script>");
        for (var wrong : List.of(
                "figure=x",
                "figure=STAGE&of=EXIT",
                "figure=TASK&of=a%20b",
                "figure=TASK&of=XXX",
                "figure=STAGE&of=INTEREST&court=MENTOR",
                "court=x")) {
            assertThat(read("/insight/partnerships?" + wrong, "auditor").getStatus())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(read("/insight/partnerships?page=99999999999", "auditor").getStatus())
                .isEqualTo(200);
    }

    @Test
    void everyStatusOfTheLogIsOneThatIsKnown() {
        assertThat(database.sql(
                                "select distinct outcome from wop.decision_log where verb in ('MOVED', 'RESUMED') order by 1")
                        .query(String.class)
                        .list())
                .allSatisfy(
                        status -> assertThat(PartnershipStatus.valueOf(status)).isNotNull());
    }

    private String html(String address, String group) throws Exception {
        return read(address, group).getContentAsString();
    }

    private static String text(String page) {
        return HtmlUtils.htmlUnescape(TAG.matcher(page).replaceAll(" "))
                .replaceAll(" +", " ")
                .strip();
    }

    private MockHttpServletResponse read(String address, String group) throws Exception {
        return browser.perform(get(URI.create(address)).with(user("somebody").roles(group)))
                .andReturn()
                .getResponse();
    }
}
