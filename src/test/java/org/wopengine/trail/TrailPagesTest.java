package org.wopengine.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.Desk;
import org.wopengine.StatementCount;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.PastPath;
import org.wopengine.workflow.PastProcesses;
import org.wopengine.workflow.PastRun;
import org.wopengine.workflow.PastTask;
import org.wopengine.workflow.Processes;
import org.wopengine.workflow.TableAnswer;

/** One partnership on its way through the agreement, returned once, read by an auditor afterwards. */
@WopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailPagesTest {
    private static final Pattern TAG = Pattern.compile("<[^>]*>|\\s+");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    PastProcesses past;

    @Autowired
    Processes processes;

    @Autowired
    TransactionTemplate transaction;

    MockMvc browser;
    PartnershipId id;
    PartnershipId other;

    @BeforeAll
    void goThroughTheAgreement() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        other = story.toAgreement();
        id = story.toAgreement();
        desk.complete(id, "UserTask_DraftAgreement", "op03", AgreementAnswers.draft("OP03", "OP11"));
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
        desk.complete(
                id,
                "UserTask_ReviewAgreement",
                "secretariat",
                AgreementAnswers.requestChanges("Say who owns the tools"));
        var mended = AgreementAnswers.with(
                AgreementAnswers.draft("OP03", "OP11"), "intellectualProperty", "The tools belong to the mentee.");
        desk.complete(id, "UserTask_ReviseAgreement", "op03", mended);
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
        var review = desk.task(id, "UserTask_ReviewAgreement", "secretariat").getId();
        transaction.executeWithoutResult(status -> processes.handOver(id, review, "secretariat"));
        desk.complete(id, "UserTask_ReviewAgreement", "secretariat", AgreementAnswers.approve());
    }

    @Test
    void theTimelineSaysWhoWhatWhyAndWhoseTurnItWas() throws Exception {
        var page = text(read("/partnerships/" + id + "/timeline", "auditor"));

        assertThat(page)
                .containsSubsequence(
                        "Whose turn it is now",
                        "Sign agreement : waits for",
                        "What happened",
                        "Agreement drafted",
                        "Agreement reviewed : Changes requested",
                        "Why: Say who owns the tools",
                        "Review agreement : it had waited less than a minute for Secretariat",
                        "Agreement changed",
                        "Agreement reviewed : Approved")
                .contains("Notice", "Task taken secretariat", "What was seen and answered: Review agreement");
    }

    @Test
    void aLongTimelineTakesAsManyStatementsAsAShortOne() throws Exception {
        var shorter = StatementCount.of(() -> read("/partnerships/" + other + "/timeline", "auditor"));
        var longer = StatementCount.of(() -> read("/partnerships/" + id + "/timeline", "auditor"));

        assertThat(longer).hasSameSizeAs(shorter).hasSizeBetween(6, 16);
        assertThat(StatementCount.of(() -> read("/audit/search", "auditor")))
                .filteredOn(statement -> statement.contains("wop.decision_log"))
                .hasSize(1);
    }

    @Test
    void whatTheDeciderSawIsReadAsItStoodAndWhatBecameDifferentIsMarked() throws Exception {
        var reviews = tasks("UserTask_ReviewAgreement");
        var first = read(seen(reviews.get(0)), "auditor").getContentAsString();
        var second = read(seen(reviews.get(1)), "auditor").getContentAsString();

        assertThat(first)
                .contains("Review agreement", "Everything we write may be used freely", "Say who owns the tools")
                .contains("Request changes", "Decided")
                .doesNotContain("The time before", "viewIntellectualProperty", "{{");
        assertThat(second)
                .contains("The tools belong to the mentee.", "The time before")
                .containsSubsequence("<ins>Approve", "<del>Request changes")
                .containsSubsequence("class=\"seen changed\"", "<del>", "Everything we write may be used freely")
                .contains("NFP-1", "What the checks found then");
    }

    @Test
    void thePathShowsWhereItWentAndWhereItStands() throws Exception {
        var root = read("/partnerships/" + id + "/path", "auditor").getContentAsString();
        var called = runs().stream()
                .filter(run -> run.process().equals("agreement-signing"))
                .findFirst()
                .orElseThrow();
        var page = read("/partnerships/" + id + "/path/" + called.id(), "lead").getContentAsString();

        assertThat(root)
                .contains("<svg", "Model that ran: version", "hx-get=\"/partnerships/" + id + "/path/" + called.id())
                .doesNotContain("style=");
        assertThat(page)
                .contains("<a href=\"#visits-" + called.id() + "-UserTask_ReviewAgreement\">")
                .contains("id=\"visits-" + called.id() + "-UserTask_ReviewAgreement\"")
                .contains("Called by", "Stands here", "fill=\"#9c1f2b\"");
        var path = transaction.execute(status -> past.path(id, called.id())).orElseThrow();
        var reached = "#visits-" + called.id() + "-" + path.reached();
        assertThat(page)
                .contains("data-reached=\"" + reached + "\"", "<a href=\"" + reached + "\">", "/path")
                .containsPattern("data-reached=\"#visits-[^\"]*-UserTask_SignAgreement");
        assertThat(path.places())
                .filteredOn(place -> place.element().equals("UserTask_ReviewAgreement"))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.visits()).hasSize(2).allMatch(visit -> "secretariat".equals(visit.user()));
                    assertThat(place.isOpen()).isFalse();
                });
        assertThat(path.places())
                .filteredOn(place -> place.element().equals("UserTask_SignAgreement"))
                .singleElement()
                .matches(place -> place.isOpen() && place.visits().size() == 2);
    }

    @Test
    void aDecisionTableSaysWhichOfItsRowsFittedAndWhy() throws Exception {
        var screening = runs().stream()
                .filter(run -> run.process().equals("interest-screening"))
                .findFirst()
                .orElseThrow();

        var page = text(read("/partnerships/" + id + "/path/" + screening.id(), "auditor"));
        var table = transaction.execute(status -> past.path(id, screening.id())).orElseThrow().places().stream()
                .flatMap(place -> place.visits().stream())
                .map(PastPath.Visit::table)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();

        assertThat(table.asked())
                .hasSize(5)
                .extracting(TableAnswer.Asked::value)
                .isSubsetOf(true, false);
        assertThat(table.fired())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.words())
                                .isIn(
                                        "Everything is in place and no similar partnership is running.",
                                        "A similar partnership of this operator is running; find out what will be different this time."));
        assertThat(page)
                .containsSubsequence(
                        "Decision table “Screening eligibility”, version 1.",
                        "Public operator? yes",
                        "Similar partnership running?",
                        "Row " + table.fired().get(0).row() + ": "
                                + (table.fired().get(0).result().equals("REVIEW")
                                        ? "needs a closer look."
                                        : "eligible."),
                        table.fired().get(0).words());
    }

    @Test
    void theSearchLeadsToWhatTheApproverSaw() throws Exception {
        var page = read("/audit/search?reference=" + id + "&stage=AGREEMENT&verb=REVIEWED&outcome=APPROVED", "auditor")
                .getContentAsString();

        assertThat(page)
                .contains(seen(tasks("UserTask_ReviewAgreement").get(1)), "Approved")
                .doesNotContain(seen(tasks("UserTask_ReviewAgreement").get(0)));
        assertThat(read("/audit/search?reference=" + id + "&stage=CLOSURE", "auditor")
                        .getContentAsString())
                .contains("No such decision was taken.");
        assertThat(read("/audit/search?from=yesterday", "auditor").getContentAsString())
                .contains("Not understood, and so left out:");
    }

    @Test
    void aSignatureThatIsWaitedForIsAmongTheWaits() throws Exception {
        var waits = transaction.execute(status -> past.longest(List.of("UserTask_SignAgreement"), 10_000));

        assertThat(waits)
                .filteredOn(task -> task.partnership().equals(id))
                .hasSize(2)
                .allMatch(task -> task.endedAt() == null && task.dueAt() != null)
                .extracting(PastTask::groups)
                .containsExactlyInAnyOrder(List.of("operator-OP03"), List.of("operator-OP11"));
        assertThat(text(read("/audit/waits?for=signature", "auditor"))).contains("A signature", "Sign agreement");
    }

    @Test
    void aTypedReferenceLeadsToItsProof() throws Exception {
        assertThat(read("/audit/proof?reference=" + id, "auditor").getRedirectedUrl())
                .isEqualTo("/partnerships/" + id + "/proof");
        assertThat(read("/audit/proof", "auditor").getRedirectedUrl()).isEqualTo("/audit");
        for (var typed : List.of("wop-9999-9999", "//elsewhere.example")) {
            var page = read("/audit/proof?reference=" + typed, "auditor");

            assertThat(page.getStatus()).as(typed).isEqualTo(404);
            assertThat(page.getContentAsString())
                    .contains("There is no such partnership", "such as WOP-2026-0001", "value=\"" + typed + "\"")
                    .contains("action=\"/audit/proof\"");
        }
        assertThat(text(read("/audit/proof?reference=wop-9999-9999", "auditor")))
                .contains("No partnership has the reference wop-9999-9999.");
        assertThat(text(read("/audit/proof?reference=%3Cb%3E", "auditor")))
                .contains("is no reference of a partnership.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void thePagesSpeakAllLanguages(String language) throws Exception {
        for (var address : List.of(
                "/audit",
                "/audit/search?late=true&before=x",
                "/audit/waits",
                "/audit/waivers",
                "/partnerships/" + id + "/timeline",
                seen(tasks("UserTask_ReviewAgreement").get(1)),
                "/partnerships/" + id + "/path")) {
            var page = read(address + (address.contains("?") ? "&" : "?") + "lang=" + language, "auditor");

            assertThat(page.getStatus()).as(address).isEqualTo(200);
            assertThat(page.getContentAsString())
                    .as(address)
                    .doesNotContain("??")
                    .contains("<html lang=\"" + language + "\"");
        }
    }

    @Test
    void nobodyElseReadsAnyOfItAndHowSaysNothingOfWhatIsThere() throws Exception {
        for (var group : List.of("secretariat", "administrator", "integrity", "operator-op03", "platform-africa")) {
            for (var address : List.of(
                    "/audit/search",
                    "/audit/waits",
                    "/audit/waivers",
                    "/audit/proof",
                    "/partnerships/" + id + "/timeline",
                    seen(tasks("UserTask_ReviewAgreement").get(0)),
                    "/partnerships/" + id + "/path",
                    "/partnerships/WOP-1999-0001/path/x")) {
                assertThat(read(address, group).getStatus()).as(group + address).isEqualTo(403);
            }
        }
        assertThat(text(read("/partnerships/" + id, "secretariat"))).doesNotContain("/timeline");
    }

    @Test
    void whatIsNotThereOrBelongsToAnotherPartnershipIsNotFound() throws Exception {
        for (var address : List.of(
                "/partnerships/WOP-1999-0001/timeline",
                "/partnerships/x/timeline",
                "/partnerships/" + id + "/timeline/x",
                "/partnerships/" + other + "/timeline/"
                        + tasks("UserTask_ReviewAgreement").get(0),
                "/partnerships/" + id + "/path/x",
                "/partnerships/" + other + "/path/" + runs().get(0).id(),
                "/partnerships/WOP-1999-0001/path")) {
            assertThat(read(address, "auditor").getStatus()).as(address).isEqualTo(404);
        }
    }

    private List<String> tasks(String element) {
        return transaction.execute(status -> past.tasks(id)).stream()
                .filter(task -> task.key().element().equals(element))
                .map(PastTask::id)
                .toList();
    }

    private List<PastRun> runs() {
        return transaction.execute(status -> past.runs(id));
    }

    private String seen(String task) {
        return "/partnerships/" + id + "/timeline/" + task;
    }

    private MockHttpServletResponse read(String address, String group) throws Exception {
        return browser.perform(get(address).with(user("reader").roles(group)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse page) throws Exception {
        return TAG.matcher(page.getContentAsString().replaceAll("&[a-z]+;", " "))
                .replaceAll(" ")
                .replaceAll(" +", " ");
    }
}
