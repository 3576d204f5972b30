package org.wopengine.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.wopengine.partnership.SamplePartnerships.OFFICER;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.notification.Notifications;
import org.wopengine.operator.Region;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.partnership.SuspensionReason;
import org.wopengine.partnership.WithdrawalReason;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

@WopTest
class DossierTest {
    private static final Pattern UNFOLDED =
            Pattern.compile("<details class=\"chapter\"[^>]* id=\"([^\"]+)\"[^>]* open=\"open\"");
    private static final Pattern LINK = Pattern.compile("href=\"#((?!main)[^\"]+)\"");

    @Autowired
    WebApplicationContext context;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    MockMvc browser;
    OperatorCode mentor;
    OperatorCode mentee;
    PartnershipId id;

    @BeforeEach
    void registerAPartnership() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        mentor = samples.operator("DE", Region.EUROPE_WEST);
        mentee = samples.operator();
        id = samples.joint(mentor, mentee, "Storm <proof> supply");
    }

    @Test
    void tellsWhoWhatAndWhere() throws Exception {
        assertThat(page("secretariat", "secretariat"))
                .contains(id.reference(), "Storm &lt;proof&gt; supply", "Submitted", "Zambia", "Africa")
                .contains("Lead mentor", "Lead mentee", "Billing &amp; Collection Efficiency")
                .contains("Disaster preparedness", "Sample programme", "Both partners together")
                .contains("Nobody has a task in this partnership now.")
                .doesNotContain("??", "Storm <proof>");
    }

    @Test
    void theStepLineShowsWhereItStands() throws Exception {
        samples.activate(id);

        assertThat(page("secretariat", "secretariat"))
                .containsSubsequence(
                        "class=\"done\"", "Interest", "class=\"skipped\"", "Matching", "class=\"done\"", "Agreement")
                .containsSubsequence("class=\"current\"", "aria-current=\"step\"", "Monitoring")
                .containsSubsequence("class=\"todo\"", "Closure");
    }

    @Test
    void aSuspendedPartnershipStaysInItsStageAndSaysWhy() throws Exception {
        samples.move(
                id,
                PartnershipStatus.SCREENING,
                PartnershipStatus.ELIGIBLE,
                PartnershipStatus.AGREEMENT_DRAFT,
                PartnershipStatus.PRINCIPLE_REVIEW,
                PartnershipStatus.SIGNED,
                PartnershipStatus.DIAGNOSIS);
        transaction.executeWithoutResult(
                status -> partnerships.suspend(id, SuspensionReason.PANDEMIC, "Borders closed", OFFICER));

        assertThat(page("secretariat", "secretariat"))
                .contains("Suspended: Pandemic.")
                .containsSubsequence("class=\"current\"", "Work plan")
                .containsSubsequence("actions/resume", "Resume", "actions/terminate", "Terminate");
    }

    @Test
    void aWithdrawnPartnershipShowsWhereItEnded() throws Exception {
        samples.move(id, PartnershipStatus.SCREENING);
        transaction.executeWithoutResult(
                status -> partnerships.withdraw(id, WithdrawalReason.NO_FUNDING, "The fund closed", OFFICER));

        assertThat(page("secretariat", "secretariat"))
                .containsSubsequence("class=\"stopped\"", "Interest")
                .contains("No funding", "The fund closed");
    }

    @Test
    void theDecisionLogIsReadInWords() throws Exception {
        samples.move(id, PartnershipStatus.SCREENING);

        assertThat(page("auditor", "auditor"))
                .containsSubsequence("Decision log", "Registered", "Both partners together", "Moved to", "In screening")
                .doesNotContain("SCREENING");
    }

    @Test
    void noticesAreListedWithTheirSubject() throws Exception {
        transaction.executeWithoutResult(status -> notifications.tell(id, mentor.group(), "agreement-signed"));

        assertThat(page("secretariat", "secretariat"))
                .contains(id + ": the agreement is signed", "Not mailed", "no mail has gone out");
    }

    @Test
    void aPartyReadsTheNoticesToItselfOnly() throws Exception {
        transaction.executeWithoutResult(status -> {
            notifications.tell(id, mentor.group(), "agreement-signed");
            notifications.tellPerson(id, "somebody", "task-put-back", null, "A task", "Ana", "Too much work");
        });

        assertThat(read(id, "other", mentor.group()).getContentAsString())
                .contains("the agreement is signed")
                .doesNotContain("Too much work");
        assertThat(read(id, "somebody", mentee.group()).getContentAsString())
                .contains("A task is no longer yours", "Too much work")
                .doesNotContain("the agreement is signed");
        assertThat(read(id, "auditor", "auditor").getContentAsString())
                .contains("the agreement is signed", "Too much work");
    }

    @Test
    void anOpenTaskLinksIntoTasklistForThoseWhoMayDoItOnly() throws Exception {
        var expressed = desk.express("op03", InterestAnswers.ofMentee());
        var task = desk.task(expressed, "UserTask_ScreenInterest", "secretariat");
        var link = "/camunda/app/tasklist/default/#/?task=" + task.getId();

        assertThat(read(expressed, "secretariat", "secretariat").getContentAsString())
                .contains(link, "Screen interest");
        assertThat(read(expressed, "op03", "operator-OP03").getContentAsString())
                .contains("Screen interest")
                .doesNotContain(link);
    }

    @Test
    void aStageTellsItsChapter() throws Exception {
        var expressed = desk.express("op03", InterestAnswers.ofMentee());

        assertThat(read(expressed, "auditor", "auditor").getContentAsString())
                .contains("chapter-INTEREST", "Expression of interest", "Rosa Quispe")
                .doesNotContain("??");
    }

    @Test
    void whatPeopleWroteKeepsItsLines() throws Exception {
        var expressed = desk.express(
                "op03",
                InterestAnswers.with(InterestAnswers.ofMentee(), "previousWops", "2019 with OP11\n2021 with OP12"));

        assertThat(read(expressed, "auditor", "auditor").getContentAsString())
                .contains("<dd class=\"said\">2019 with OP11\n2021 with OP12</dd>");
        assertThat(browser.perform(get("/dossier.css"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .containsPattern("\\.said \\{[^}]*white-space: pre-line");
    }

    @Test
    void theChapterOfTheStageItStandsInIsOpenAndEarlierOnesAreFolded() throws Exception {
        var matching = story.toMatching();

        assertThat(unfolded(matching, "")).containsExactly("chapter-MATCHING");
    }

    @Test
    void whenAStageHasNothingToTellYetTheLastChapterIsOpen() throws Exception {
        var signed = story.toSigned();

        assertThat(unfolded(signed, "")).containsExactly("chapter-AGREEMENT");
    }

    @Test
    void everythingUnfoldsAtOnceWithoutScripts() throws Exception {
        var matching = story.toMatching();

        assertThat(unfolded(matching, "?open=all"))
                .containsExactly(
                        "chapter-INTEREST", "chapter-MATCHING", "principles", "declarations", "notices", "log");
        assertThat(unfolded(matching, "?open=nonsense")).containsExactly("chapter-MATCHING");
    }

    @Test
    void theContentsLeadToEveryPartOfThePage() throws Exception {
        var html = auditor(story.toMatching(), "");

        var targets = found(LINK, html);
        assertThat(targets).contains("tasks", "facts", "chapter-INTEREST", "chapter-MATCHING", "notices", "log");
        assertThat(targets).allSatisfy(target -> assertThat(html).containsOnlyOnce("id=\"" + target + "\""));
    }

    @Test
    void whatOneMayNotSeeAndWhatDoesNotExistLookTheSame() throws Exception {
        var stranger = samples.operator();

        var hidden = read(id, "somebody", "operator-" + stranger);
        var missing = read(new PartnershipId("WOP-1999-0001"), "somebody", "operator-" + stranger);
        var nonsense = read("/partnerships/nonsense", "somebody", "operator-" + stranger);

        for (var answer : List.of(hidden, missing, nonsense)) {
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentAsString()).isEqualTo(hidden.getContentAsString());
            assertThat(answer.getErrorMessage()).isEqualTo(hidden.getErrorMessage());
            assertThat(answer.getHeaderNames()).isEqualTo(hidden.getHeaderNames());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform-europe", "platform-asia"})
    void somebodyNotConcernedFindsNothing(String role) throws Exception {
        assertThat(read(id, "somebody", role).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "integrity"})
    void whoHasNoPartInPartnershipsFindsThePageClosed(String role) throws Exception {
        assertThat(read(id, "somebody", role).getStatus()).isEqualTo(403);
    }

    @Test
    void theDoorIsClosedWithoutLogin() throws Exception {
        var answer = browser.perform(get("/partnerships/" + id)).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void theDossierSpeaksAllLanguages(String language) throws Exception {
        var html = read("/partnerships/" + id + "?lang=" + language, "secretariat", "secretariat")
                .getContentAsString();

        assertThat(html).doesNotContain("??").contains("<html lang=\"" + language + "\"");
    }

    private List<String> unfolded(PartnershipId partnership, String query) throws Exception {
        return found(UNFOLDED, auditor(partnership, query));
    }

    private String auditor(PartnershipId partnership, String query) throws Exception {
        return read("/partnerships/" + partnership + query, "auditor", "auditor")
                .getContentAsString();
    }

    private static List<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(match -> match.group(1)).toList();
    }

    private String page(String login, String role) throws Exception {
        var answer = read(id, login, role);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse read(PartnershipId partnership, String login, String role) throws Exception {
        return read("/partnerships/" + partnership, login, role);
    }

    private MockHttpServletResponse read(String address, String login, String role) throws Exception {
        return browser.perform(get(address).with(user(login).roles(role)))
                .andReturn()
                .getResponse();
    }
}
