package org.wopengine.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.monitoring.MonitoringAnswers;
import org.wopengine.monitoring.MonitoringSheets;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.shared.ValueHistory.Change;
import org.wopengine.shared.ValueHistory.Track;
import org.wopengine.workplan.Indicator;
import org.wopengine.workplan.WorkplanAnswers;
import org.wopengine.workplan.WorkplanSheets;

/** One partnership whose agreement, plan, baseline and report were each changed once, as an auditor reads it. */
@WopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValuesTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    WorkplanSheets plans;

    @Autowired
    MonitoringSheets reports;

    @Autowired
    ValueTrail trail;

    MockMvc browser;
    PartnershipId id;
    Values values;

    @BeforeAll
    void changeEverythingOnce() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        id = story.toAgreement();
        var terms = AgreementAnswers.draft("OP03", "OP11");
        desk.complete(id, "UserTask_DraftAgreement", "op03", terms);
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.wantChanges("Give us more time."));
        desk.complete(
                id, "UserTask_ReviseAgreement", "op11", AgreementAnswers.with(terms, "terminationNoticeDays", 90));
        desk.complete(id, "UserTask_AnswerDraft", "op03", AgreementAnswers.agree());
        desk.complete(id, "UserTask_ReviewAgreement", "secretariat", AgreementAnswers.approve());
        desk.complete(id, "UserTask_SignAgreement", "op03", AgreementAnswers.sign());
        desk.complete(id, "UserTask_SignAgreement", "op11", AgreementAnswers.sign());
        story.diagnosed(id);
        plans.typePlan(id);
        desk.complete(id, "UserTask_DraftWorkPlan", "op11", WorkplanAnswers.firstPlan());
        desk.complete(
                id, "UserTask_ApproveWorkPlan", "secretariat", WorkplanAnswers.requestChanges("Measure the losses."));
        plans.typePlanWithCorrectedBaseline(id);
        desk.complete(
                id,
                "UserTask_ReviseWorkPlan",
                "op03",
                WorkplanAnswers.with(WorkplanAnswers.firstPlan(), "versionReason", "Losses were measured anew."));
        desk.complete(id, "UserTask_ApproveWorkPlan", "secretariat", WorkplanAnswers.approve());
        reports.typeMeasured(id, "45.5");
        reported("UserTask_WriteProgressReport", "op03", MonitoringAnswers.report());
        desk.complete(
                id, "UserTask_AcceptReport", "secretariat", MonitoringAnswers.requestChanges("Check the losses."));
        reports.typeMeasured(id, "44.5");
        desk.complete(
                id,
                "UserTask_CorrectProgressReport",
                "op11",
                MonitoringAnswers.with(MonitoringAnswers.report(), "executiveSummary", "Forty-one routes."));
        values = trail.of(id).orElseThrow();
    }

    private void reported(String task, String author, Map<String, Object> report) {
        desk.complete(id, task, author, report);
        desk.complete(id, "UserTask_CoSignReport", "op03", MonitoringAnswers.coSign());
        desk.complete(id, "UserTask_CoSignReport", "op11", MonitoringAnswers.coSign());
    }

    @Test
    void ofTheAgreementOnlyTheFieldThatChangedStandsThereWithBoth() {
        var versions = subject(Stage.AGREEMENT).versions();

        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).version().first()).isTrue();
        assertThat(versions.get(0).parts()).isEmpty();
        assertThat(changes(versions.get(1)))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("Notice of termination", "60 days", "90 days"));
    }

    @Test
    void ofThePlanTheRowsAndTheAnswersOfTheFormThatChangedStandThere() {
        var versions = subject(Stage.WORKPLAN).versions();

        assertThat(versions).hasSize(2);
        assertThat(changes(versions.get(1)))
                .extracting(Change::before, Change::after)
                .contains(tuple("", "46.5"), tuple("38", "39"), tuple("First plan.", "Losses were measured anew."))
                .doesNotContain(tuple("Greta Lund", "Greta Lund"));
        assertThat(changes(versions.get(1))).noneMatch(change -> change.before().equals(change.after()));
        assertThat(versions.get(1).formLost()).isFalse();
    }

    @Test
    void ofTheReportWhatWasCorrectedStandsThere() {
        var versions = subject(Stage.MONITORING).versions();

        assertThat(versions).hasSize(2);
        assertThat(changes(versions.get(1)))
                .extracting(Change::before, Change::after)
                .containsExactlyInAnyOrder(
                        tuple("45.5", "44.5"),
                        tuple(
                                "Forty routes are read anew; the first large users pay what they use.",
                                "Forty-one routes."));
    }

    @Test
    void anIndicatorTellsItsBaselineItsTargetAndEachReadingOneAfterAnother() {
        var losses = values.indicators().stream()
                .filter(series -> series.indicator() == Indicator.K03)
                .findFirst()
                .orElseThrow();

        assertThat(losses.unit()).isEqualTo("%");
        assertThat(losses.points())
                .extracting(
                        Values.Point::track,
                        point -> point.before() == null ? null : point.before().doubleValue(),
                        point -> point.measured().value().doubleValue(),
                        point -> point.told().act().by())
                .containsExactly(
                        tuple(Track.BASELINE, null, 44.0, "op03"),
                        tuple(Track.TARGET, null, 38.0, "op11"),
                        tuple(Track.TARGET, 38.0, 39.0, "op03"),
                        tuple(Track.BASELINE, 44.0, 46.5, "secretariat"),
                        tuple(Track.READING, null, 45.5, "op03"),
                        tuple(Track.READING, 45.5, 44.5, "op11"));
        assertThat(losses.points().get(0).measured().to()).isNotNull();
    }

    @Test
    void whatWasNotMeasuredIsNoZeroAndWhatIsSaidAgainHasNoRow() {
        var hours = series(Indicator.K14);
        var collection = series(Indicator.K21);

        assertThat(hours.points())
                .filteredOn(point -> point.track() == Track.BASELINE)
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.measured().value()).isNull();
                    assertThat(point.measured().where()).isNotBlank();
                });
        assertThat(collection.points())
                .filteredOn(point -> point.track() == Track.BASELINE)
                .hasSize(1);
    }

    /** The decision is that of this person at this moment, and leads to what was seen. */
    @Test
    void eachVersionAndEachValueLeadsToTheDecisionThatMadeIt() throws Exception {
        var told = values.subjects().stream()
                .flatMap(subject -> subject.versions().stream())
                .flatMap(line -> line.acts().stream())
                .toList();

        assertThat(told)
                .extracting(one -> one.act().by(), one -> one.decision().verb())
                .contains(
                        tuple("op03", "DRAFTED"),
                        tuple("op11", "DRAFT_ANSWERED"),
                        tuple("op11", "REDRAFTED"),
                        tuple("secretariat", "REVIEWED"),
                        tuple("op11", "SIGNED"),
                        tuple("op11", "PLAN_SUBMITTED"),
                        tuple("op03", "PLAN_REVISED"),
                        tuple("secretariat", "PLAN_DECIDED"));
        assertThat(told).allSatisfy(one -> assertThat(one.task()).isNotNull());
        assertThat(read("/partnerships/" + id + "/timeline/" + told.get(0).task(), "auditor")
                        .getStatus())
                .isEqualTo(200);
        assertThat(values.indicators())
                .flatExtracting(Values.Series::points)
                .allSatisfy(point -> assertThat(point.told().task()).isNotNull());
    }

    @Test
    void theNameOfAVersionLeadsToThatVersionAndNoOther() throws Exception {
        var page = read("/partnerships/" + id + "/values?lang=en", "auditor").getContentAsString();
        var reports = subject(Stage.MONITORING).versions();
        var first = reports.get(0).lastForm();

        assertThat(reports.get(0).acts()).last().satisfies(act -> assertThat(act.task())
                .isEqualTo(first));
        assertThat(page)
                .contains("/timeline/" + first + "\">Report on period 1, version 1</a>")
                .contains("/timeline/" + reports.get(1).lastForm() + "\">Report on period 1, version 2</a>")
                .contains("/work-plan?version=1\">Work plan, version 1</a>")
                .contains("Its name leads to the last form that tells of this version")
                .doesNotContain("#chapter-");
        assertThat(read("/partnerships/" + id + "/timeline/" + first, "auditor").getContentAsString())
                .contains("45.5", "Forty routes are read anew")
                .doesNotContain("44.5", "Forty-one routes.");
    }

    @Test
    void aVersionOfWhichNoFormWasKeptHasNoLink() {
        var version = subject(Stage.MONITORING).versions().get(0).version();
        var told = version.acts().stream()
                .map(act -> new Values.Told(act, null, null))
                .toList();

        assertThat(new Values.Line(version, told, List.of(), true).lastForm()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Values and how they changed, Answers of the form, 'Report on period 1, version 2', Measured",
        "fr, Valeurs et leurs changements, Réponses du formulaire, 'Rapport sur la période 1, version 2', Mesuré",
        "es, Valores y cómo cambiaron, Respuestas del formulario, 'Informe del período 1, versión 2', Medido"
    })
    void thePageSaysItInEveryLanguage(String language, String title, String form, String report, String measured)
            throws Exception {
        var page = read("/partnerships/" + id + "/values?lang=" + language, "auditor")
                .getContentAsString();

        assertThat(page)
                .contains(title, form, report, measured, "Losses were measured anew.", "Forty-one routes.")
                .contains("en".equals(language) ? "46.5" : "46,5")
                .doesNotContain("??");
    }

    @Test
    void itIsThreeClicksFromTheAuditAndForNobodyElse() throws Exception {
        var address = "/partnerships/" + id + "/values";
        assertThat(read("/partnerships/" + id + "/timeline", "auditor").getContentAsString())
                .contains(address);
        assertThat(read("/audit", "auditor").getContentAsString()).contains("/audit/proof");
        assertThat(read("/partnerships/" + id + "/proof", "auditor").getContentAsString())
                .contains(address);
        for (var group : List.of("secretariat", "administrator", "operator-OP03", "platform-africa")) {
            assertThat(read(address, group).getStatus()).as(group).isEqualTo(403);
        }
        assertThat(read("/partnerships/WOP-1999-0001/values", "auditor").getStatus())
                .isEqualTo(404);
        assertThat(read("/partnerships/x/values", "auditor").getStatus()).isEqualTo(404);
    }

    @Test
    void beforeTheFirstVersionItSaysWhatComesFirst() throws Exception {
        var young = desk.express("op05", InterestAnswers.ofMentor());

        assertThat(read("/partnerships/" + young + "/values", "auditor").getContentAsString())
                .contains("Nothing has been written in versions yet.");
    }

    private Values.Subject subject(Stage stage) {
        return values.subjects().stream()
                .filter(subject -> subject.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private Values.Series series(Indicator indicator) {
        return values.indicators().stream()
                .filter(series -> series.indicator() == indicator)
                .findFirst()
                .orElseThrow();
    }

    private static List<Change> changes(Values.Line line) {
        return line.parts().stream().flatMap(part -> part.changes().stream()).toList();
    }

    private MockHttpServletResponse read(String address, String group) throws Exception {
        return browser.perform(get(address).with(user("reader").roles(group)))
                .andReturn()
                .getResponse();
    }
}
