package org.wopengine.duties.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;
import org.wopengine.Desk;
import org.wopengine.Interest;
import org.wopengine.Story;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.audit.Decision;
import org.wopengine.audit.DecisionLog;
import org.wopengine.duties.Declaration;
import org.wopengine.duties.Declarations;
import org.wopengine.duties.Declared;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.notification.Notice;
import org.wopengine.notification.Notifications;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/** What people meet of the separation of duties: in Tasklist's calls and on the own pages. */
@WopTest
class DutiesPagesTest {
    private static final String SCREEN = "UserTask_ScreenInterest";
    private static final Map<String, Object> SCREENED = InterestAnswers.screened();

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    Declarations declarations;

    @Autowired
    DecisionLog log;

    @Autowired
    Notifications notifications;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    PartnershipId id;
    String task;

    @BeforeEach
    void openATask() {
        id = desk.express("op03", InterestAnswers.ofMentee());
        task = desk.task(id, SCREEN, "secretariat").getId();
    }

    @Test
    void aDeclaredConflictIsKeptThoughTheDecisionIsNot() {
        var officer = Tasklist.of("secretariat", port);
        assertThat(officer.claim(task, "secretariat").statusCode()).isEqualTo(204);
        var logged = logged();

        var answer = officer.submit(task, Interest.conflict(SCREENED, "My sister runs OP03."));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Tasklist.json(answer).path("type").asText()).as("no mistake").isEqualTo("Kept");
        assertThat(message(answer))
                .contains("Your declaration is kept. You can't decide here; somebody else of the secretariat will")
                .contains("nothing was decided", "What to do: nothing more", "back with your colleagues");
        assertThat(declared()).containsExactly(Declared.CONFLICT);
        assertThat(logged())
                .as("the declaration is on record, and nothing else")
                .isEqualTo(logged + 1);
        assertThat(holder()).as("the claim went back").isNull();
        assertThat(officer.tasks(id, SCREEN))
                .as("the task is still there for others")
                .containsExactly(task);

        var again = officer.submit(task, SCREENED);
        assertThat(message(again)).contains("You declared a conflict of interest");
        assertThat(Tasklist.json(again).path("type").asText()).isEqualTo("Refused");
        var claim = officer.claim(task, "secretariat");
        assertThat(claim.statusCode()).isEqualTo(400);
        assertThat(message(claim)).contains("You declared a conflict of interest", "ask for it to be lifted");
        assertThat(holder()).isNull();
        assertThat(Tasklist.of("secretariat2", port).submit(task, SCREENED).statusCode())
                .isEqualTo(204);
    }

    /** Nobody has to fill in a decision they must not take. */
    @Test
    void aConflictIsDeclaredWithoutFillingInTheRest() {
        var officer = Tasklist.of("secretariat", port);

        assertThat(message(officer.submit(task, Interest.conflict(Map.of(), "My sister runs OP03."))))
                .contains("is kept");
        assertThat(declared()).containsExactly(Declared.CONFLICT);
    }

    /** Two buttons that would only refuse are not offered, and the reason is said where they were. */
    @Test
    void whoDeclaredAConflictIsOfferedNoActionOnThePartnershipButAWordWhy() {
        var running = story.toActive();
        var suspend = "/partnerships/" + running + "/actions/suspend";
        assertThat(dossierOf("secretariat", running)).contains(suspend).doesNotContain("id=\"obstacle\"");
        transaction.executeWithoutResult(status -> declarations.declare(
                running, Declared.CONFLICT, "A cousin.", "A cousin.", new Actor("secretariat", "secretariat", null)));

        assertThat(dossierOf("secretariat", running))
                .doesNotContain(suspend)
                .contains("id=\"obstacle\"", "a colleague has to do this");
        assertThat(dossierOf("secretariat2", running)).contains(suspend).doesNotContain("id=\"obstacle\"");
        var page = Tasklist.of("secretariat", port).page(suspend);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("a colleague has to do this").doesNotContain("<textarea");
    }

    private String dossierOf(String reader, PartnershipId partnership) {
        return Tasklist.of(reader, port).page("/partnerships/" + partnership).body();
    }

    @Test
    void aConflictWithoutWordsIsAskedAgain() {
        var officer = Tasklist.of("secretariat", port);

        var answer = officer.submit(task, Map.of("interestDeclaration", "CONFLICT", "interestNote", "  "));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(message(answer)).contains("What is the conflict?: Say in a sentence");
        assertThat(declared()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, You declared a conflict", "fr, Vous avez déclaré un conflit", "es, Usted declaró un conflicto"})
    void theRefusalSpeaksThePersonsLanguage(String language, String words) {
        var officer = Tasklist.of("secretariat", port, language);
        officer.submit(task, Interest.conflict(Map.of(), "My sister runs OP03."));

        assertThat(message(officer.submit(task, SCREENED))).contains(words);
        assertThat(officer.formVariables(task)
                        .path("viewObstacle")
                        .path("value")
                        .asText())
                .contains(words);
    }

    /** Two forms open side by side: a conflict declared in the second one counts, though the first one said none. */
    @Test
    void aLaterConflictInAnOldFormCounts() {
        var officer = Tasklist.of("secretariat", port);
        officer.submit(task, Map.of("decision", "DEFER", "deferUntil", "2099-01-01"));
        desk.fireTimers(id, java.util.Date.from(java.time.Instant.parse("2099-01-03T00:00:00Z")));
        var again = officer.tasks(id, SCREEN).get(0);

        var answer = officer.submit(again, Interest.conflict(SCREENED, "I had forgotten my sister."));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(declared()).containsExactly(Declared.NO_CONFLICT, Declared.CONFLICT);
    }

    @Test
    void whoDeclaredWhatStandsInTheDossierAndTheWordsAreForThoseWhoLookAfterIt() {
        Tasklist.of("secretariat", port).submit(task, Interest.conflict(Map.of(), "My sister runs OP03."));

        for (var reader : List.of("secretariat2", "auditor")) {
            assertThat(dossier(reader)).as(reader).contains("A conflict of interest", "My sister runs OP03.");
        }
        assertThat(dossier("op03"))
                .contains("A conflict of interest")
                .doesNotContain("My sister runs OP03.", "My declaration of interest");
        assertThat(dossier("secretariat2")).contains("#/?task=" + task);
        assertThat(dossier("secretariat"))
                .as("no way to a task one may not do")
                .doesNotContain("#/?task=" + task)
                .contains("Give to somebody else");
    }

    @Test
    void aConflictIsDeclaredOnThePageAtOnceAndLiftedBySomebodyElse() {
        var officer = Tasklist.of("secretariat", port);
        var page = "/partnerships/" + id + "/interest";
        assertThat(text(officer.page(page)))
                .contains("You have declared nothing about this partnership yet.", "Declare below before you decide");

        var silent = officer.form(page, page, "interestDeclaration=CONFLICT");
        assertThat(silent.statusCode()).isEqualTo(400);
        assertThat(text(silent)).contains("Say in a sentence what connects you with the partners.");
        assertThat(officer.form(page, page, "interestDeclaration=CONFLICT&interestNote=A+sister")
                        .statusCode())
                .isEqualTo(302);
        assertThat(text(officer.page(page))).contains("It counts.", "A sister", "When the conflict is gone");

        var unexplained = officer.form(page, page, "interestDeclaration=NO_CONFLICT");
        assertThat(unexplained.statusCode()).isEqualTo(400);
        assertThat(text(unexplained)).contains("Say why there is no conflict any more.");
        var asked = officer.form(page, page, "interestDeclaration=NO_CONFLICT&reason=She+has+left.");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(text(officer.page(page)))
                .contains("asked for it to be lifted", "She has left.", "until then your colleagues");
        assertThat(declared()).containsExactly(Declared.CONFLICT);
        assertThat(message(officer.submit(task, SCREENED))).contains("You declared a conflict of interest");

        var lifting = page + "/secretariat";
        var own = officer.page(lifting);
        assertThat(text(own)).contains("This is your own conflict of interest.").doesNotContain("name=\"ruling\"");
        var alone = officer.form(page, lifting, "ruling=LIFTED&reason=I+say+so");
        assertThat(alone.statusCode()).isEqualTo(400);
        assertThat(text(alone)).contains("This is your own conflict of interest.");

        var lead = Tasklist.of("lead", port);
        assertThat(text(lead.page("/partnerships/" + id))).contains("/interest/secretariat\"", "Decide on it");
        assertThat(text(lead.page(lifting))).contains("Declare first whether you have a conflict of interest");
        lead.form(page, page, "interestDeclaration=NO_CONFLICT");
        assertThat(text(lead.page(lifting))).contains("A sister", "She has left.", "name=\"ruling\"");
        var wordless = lead.form(lifting, lifting, "ruling=LIFTED&reason=+");
        assertThat(wordless.statusCode()).isEqualTo(400);
        assertThat(text(wordless)).contains("id=\"reason-error\"");
        assertThat(lead.form(lifting, lifting, "ruling=LIFTED&reason=I+asked+her.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(lead.form(page, lifting, "ruling=LIFTED&reason=Again.").statusCode())
                .isEqualTo(409);

        assertThat(text(officer.page(page)))
                .contains("is lifted", "lead decided on", "I asked her.", "You may decide here again.");
        assertThat(officer.submitRaw(task, Tasklist.body(SCREENED)).statusCode())
                .isEqualTo(204);
        assertThat(dossier("auditor"))
                .contains("Lifting of a conflict decided", "Lifted: it no longer counts", "I asked her.");
        assertThat(dossier("op03"))
                .contains("Lifting of a conflict decided", "Lifted: it no longer counts")
                .doesNotContain("I asked her.", "She has left.", "A sister", "Decide on it");
    }

    @ParameterizedTest
    @CsvSource({"fr, Où en est-on, Lever un conflit", "es, Cómo está, Levantar un conflicto"})
    void thePagesSpeakAllLanguages(String language, String state, String title) {
        var officer = Tasklist.of("secretariat", port, language);
        var page = "/partnerships/" + id + "/interest";
        officer.form(page, page, "interestDeclaration=CONFLICT&interestNote=A+sister");
        officer.form(page, page, "interestDeclaration=NO_CONFLICT&reason=She+has+left.");

        assertThat(text(officer.page(page))).contains(state).doesNotContain("??");
        assertThat(text(Tasklist.of("lead", port, language).page(page + "/secretariat")))
                .contains(title)
                .doesNotContain("??");
        assertThat(text(Tasklist.of("lead", port, language).page("/notices"))).doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"op03, 403", "administrator, 403", "auditor, 403", "platform-africa, 403", "secretariat2, 404"})
    void onlyTheSecretariatLiftsAndOnlyWhatWasDeclared(String user, int status) {
        assertThat(Tasklist.of(user, port)
                        .page("/partnerships/" + id + "/interest/lead")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aConflictDeclaredOnThePageGivesTheTasksBack() {
        var officer = Tasklist.of("secretariat", port);
        officer.claim(task, "secretariat");
        var page = "/partnerships/" + id + "/interest";

        officer.form(page, page, "interestDeclaration=CONFLICT&interestNote=A+sister");

        assertThat(holder()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"op03, 403", "administrator, 403", "auditor, 403", "platform-africa, 404"})
    void onlyWhoDecidesDeclares(String user, int status) {
        assertThat(Tasklist.of(user, port)
                        .page("/partnerships/" + id + "/interest")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aTaskIsGivenToSomebodyElseWithAReasonThatStandsInTheLog() {
        var holder = Tasklist.of("secretariat2", port);
        holder.claim(task, "secretariat2");
        var officer = Tasklist.of("secretariat", port);

        assertThat(message(officer.assign(task, "lead"))).contains("needs a reason", "Give to somebody else");
        assertThat(holder()).isEqualTo("secretariat2");
        assertThat(dossier("secretariat")).contains("/tasks/" + task + "/hand-over");
        var given = handOver(officer, Map.of("user", "lead", "reason", "On leave until May."));

        assertThat(given.statusCode()).as(given.body()).isEqualTo(302);
        assertThat(holder()).isEqualTo("lead");
        List<Decision> decisions = transaction.execute(status -> log.inFull(id));
        assertThat(decisions).last().satisfies(decision -> {
            assertThat(decision.verb()).isEqualTo("REASSIGNED");
            assertThat(decision.user()).isEqualTo("secretariat");
            assertThat(decision.taskId()).isEqualTo(task);
            assertThat(decision.comment()).contains("secretariat2 > lead", "On leave until May.");
        });
        assertThat(dossier("auditor")).contains("Task given to somebody else", "On leave until May.");
        assertThat(Tasklist.of("lead", port).submit(task, SCREENED).statusCode())
                .isEqualTo(204);
    }

    @Test
    void whoGetsATaskAndWhoLosesItAreToldByWhomAndWhy() {
        var holder = Tasklist.of("secretariat2", port);
        holder.claim(task, "secretariat2");

        handOver(Tasklist.of("secretariat", port), Map.of("user", "lead", "reason", "On leave until May."));

        assertThat(told("lead")).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("task-given");
            assertThat(notice.taskId()).isEqualTo(task);
            assertThat(notice.arguments()).contains("Screen interest", "On leave until May.");
            assertThat(notice.arguments().get(1)).contains("(secretariat)");
        });
        assertThat(told("secretariat2")).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("task-taken");
            assertThat(notice.arguments()).contains("Screen interest", "On leave until May.");
            assertThat(notice.arguments().get(3)).contains("(lead)");
        });
        assertThat(notices("lead"))
                .contains(id + ": Screen interest is yours now", "On leave until May.", "/partnerships/" + id);
        assertThat(notices("secretariat2")).contains(id + ": Screen interest is with somebody else now");
        assertThat(notices("op03")).doesNotContain("On leave until May.");
    }

    @Test
    void nobodyIsToldOfWhatTheyDidThemselves() {
        var holder = Tasklist.of("secretariat2", port);
        holder.claim(task, "secretariat2");

        handOver(holder, Map.of("user", "lead", "reason", "On leave until May."));

        assertThat(told("secretariat2")).isEmpty();
        assertThat(told("lead")).hasSize(1);
    }

    @Test
    void aTaskThatIsFreeAgainIsToldToAllWhoMayDoItAndTheReasonOnlyToWhoHadIt() {
        Tasklist.of("secretariat2", port).claim(task, "secretariat2");

        handOver(Tasklist.of("secretariat", port), Map.of("user", "-", "reason", "On leave until May."));

        assertThat(told("secretariat2")).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("task-put-back");
            assertThat(notice.arguments()).contains("On leave until May.");
        });
        assertThat(allTold())
                .filteredOn(notice -> notice.kind().equals("task-free-again"))
                .isNotEmpty()
                .allSatisfy(notice -> {
                    assertThat(notice.recipientGroup()).isEqualTo("secretariat");
                    assertThat(notice.arguments()).containsExactly("Screen interest");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "secretariat2, true",
        "lead, true",
        "auditor, true",
        "op03, false",
        "op11, false",
        "platform-africa, false"
    })
    void whyATaskChangedHandsIsReadByThoseWhoLookAfterItOnly(String reader, boolean reads) {
        desk.complete(id, SCREEN, "secretariat", SCREENED);
        desk.complete(
                id,
                "UserTask_ShortlistCandidates",
                "secretariat",
                org.wopengine.matching.MatchingAnswers.proposing("OP11", "LEAD_MENTOR"));
        desk.complete(id, "UserTask_AnswerProposal", "op03", org.wopengine.matching.MatchingAnswers.accept());
        desk.complete(id, "UserTask_AnswerProposal", "op11", org.wopengine.matching.MatchingAnswers.accept());
        task = desk.task(id, "UserTask_ApproveMatch", "secretariat2").getId();
        var page = Tasklist.of("secretariat", port).page(handOverPage());
        assertThat(text(page)).contains("The partners see that the task changed hands, not why.");
        handOver(Tasklist.of("secretariat", port), Map.of("user", "lead", "reason", "He made too many mistakes."));
        desk.complete(id, "UserTask_ApproveMatch", "lead", Map.of("decision", "APPROVE", "comment", "Well matched."));

        var dossier = dossier(reader);

        if (reader.equals("platform-africa")) {
            // another region's platform does not even see the partnership
            assertThat(dossier).doesNotContain("Task given to somebody else", "too many mistakes");
        } else {
            assertThat(dossier).contains("Task given to somebody else", "Well matched.");
            assertThat(dossier.contains("He made too many mistakes.")).isEqualTo(reads);
        }
    }

    @Test
    void whoeverLosesAnOperatorsTaskNeitherSeesNorCompletesIt() {
        people.createUser(new Member("op03c", "Third OP03", null), "wop-demo-2026", List.of("operator-OP03"));
        desk.complete(
                id,
                SCREEN,
                "secretariat",
                Map.of("decision", "REQUEST_CHANGES", "comment", "Say more.", "changesDueOn", "2099-01-01"));
        task = desk.task(id, "UserTask_ReviseInterest", "op03").getId();
        var first = Tasklist.of("op03", port);
        first.claim(task, "op03");

        assertThat(handOver(first, Map.of("user", "op03c", "reason", "She knows the figures."))
                        .statusCode())
                .isEqualTo(302);

        assertThat(message(first.assign(task, "op03"))).isNotBlank();
        assertThat(holder()).isEqualTo("op03c");
        assertThat(Tasklist.of("op03c", port)
                        .submit(task, InterestAnswers.ofMentee())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void theReasonIsNeeded() {
        var officer = Tasklist.of("secretariat", port);

        var answer = handOver(officer, Map.of("user", "lead", "reason", "  "));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("id=\"reason-error\"");
        assertThat(holder()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "op07, is in none of the groups",
        "no-such-login, is in none of the groups",
        "secretariat2, declared a conflict of interest"
    })
    void aTaskGoesOnlyToSomebodyWhoMayDoIt(String target, String words) {
        Tasklist.of("secretariat2", port).submit(task, Interest.conflict(Map.of(), "A cousin."));
        var officer = Tasklist.of("secretariat", port);

        var page = officer.page(handOverPage()).body();
        assertThat(page)
                .contains("value=\"lead\"", "secretariat2 declared a conflict of interest")
                .doesNotContain("value=\"secretariat2\"", "value=\"op07\"");
        var answer = handOver(officer, Map.of("user", target, "reason", "Please."));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains(words);
        assertThat(holder()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"op03, 403", "auditor, 403", "op09, 404", "administrator, 403"})
    void onlyTheSecretariatAndTheHolderGiveATaskAway(String user, int status) {
        assertThat(Tasklist.of(user, port).page(handOverPage()).statusCode()).isEqualTo(status);
    }

    @Test
    void aTaskOfAnotherPartnershipIsNotThere() {
        var other = desk.express("op05", InterestAnswers.ofMentee());
        var address = "/partnerships/" + other + "/tasks/" + task + "/hand-over";

        assertThat(Tasklist.of("secretariat", port).page(address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "lead"})
    void secondmentsAreKeptByTheAdministratorAndTheLead(String keeper) {
        var browser = org.wopengine.identity.Browser.of(keeper, port);
        var officer = "officer-" + keeper + "-" + id.reference().toLowerCase();
        people.createUser(new Member(officer, officer, null), "wop-demo-2026", List.of("secretariat"));
        assertThat(browser.get("/").body()).contains("href=\"/secondments\"");

        var wrong = browser.form("/secondments", "/secondments", "user=" + officer + "&operator=OP03&startsOn=");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(text(wrong)).contains("id=\"startsOn-error\"", "id=\"reason-error\"");
        var oneself = browser.form(
                "/secondments", "/secondments", "user=" + keeper + "&operator=OP03&startsOn=2020-01-01&reason=Me");
        assertThat(text(oneself)).contains("Somebody else has to enter this about you.");

        var entered = browser.form(
                "/secondments",
                "/secondments",
                "user=" + officer + "&operator=OP03&startsOn=2020-01-01&endsOn=&reason=Exchange+programme");

        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
        assertThat(browser.get("/secondments").body()).contains(officer, "Exchange programme");
        var tied = Tasklist.of(officer, port);
        assertThat(message(tied.submit(task, SCREENED))).contains("You come from OP03");
        assertThat(message(tied.claim(task, officer))).contains("You come from OP03");

        browser.form(
                "/secondments",
                "/secondments",
                "user=" + officer + "&operator=OP03&startsOn=2020-01-01&endsOn=2020-12-31&reason=It+is+over");
        assertThat(tied.submit(task, SCREENED).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"auditor, 200, 403", "secretariat, 200, 403", "op03, 403, 403", "platform-africa, 403, 403"})
    void othersReadSecondmentsOrDoNotSeeThem(String user, int reads, int writes) {
        var browser = org.wopengine.identity.Browser.of(user, port);

        assertThat(browser.get("/secondments").statusCode()).isEqualTo(reads);
        assertThat(browser.form(
                                "/operators",
                                "/secondments",
                                "user=lead&operator=OP03&startsOn=2020-01-01&reason=Because")
                        .statusCode())
                .isEqualTo(writes);
    }

    private HttpResponse<String> handOver(Tasklist person, Map<String, String> fields) {
        return person.form(
                handOverPage(),
                handOverPage(),
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private String handOverPage() {
        return "/partnerships/" + id + "/tasks/" + task + "/hand-over";
    }

    private List<Notice> allTold() {
        return transaction.execute(status -> notifications.of(id));
    }

    private List<Notice> told(String user) {
        return allTold().stream()
                .filter(notice -> user.equals(notice.recipientUser()))
                .toList();
    }

    private String notices(String reader) {
        return HtmlUtils.htmlUnescape(Tasklist.of(reader, port).page("/notices").body());
    }

    private String holder() {
        return desk.holder(task);
    }

    private List<Declared> declared() {
        return transaction.execute(status -> declarations.of(id)).stream()
                .map(Declaration::declared)
                .toList();
    }

    private int logged() {
        return transaction.execute(status -> log.of(id)).size();
    }

    private String dossier(String reader) {
        return HtmlUtils.htmlUnescape(
                Tasklist.of(reader, port).page("/partnerships/" + id).body());
    }

    private static String message(HttpResponse<String> answer) {
        return Tasklist.json(answer).path("message").asText();
    }

    private static String text(HttpResponse<String> page) {
        return HtmlUtils.htmlUnescape(page.body());
    }
}
