package org.wopengine.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.audit.Decision;
import org.wopengine.audit.DecisionLog;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.matching.MatchingAnswers;
import org.wopengine.notification.Notice;
import org.wopengine.notification.Notifications;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Stage;

/** The rules by themselves, and the same rules in the database, for whoever gets past the code. */
@WopTest
class DutiesTest {
    private static final String SCREENING = "interest-screening";
    private static final Map<String, Object> SCREENED = InterestAnswers.screened();

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    Duties duties;

    @Autowired
    Declarations declarations;

    @Autowired
    Liftings liftings;

    @Autowired
    DecisionLog log;

    @Autowired
    Notifications notifications;

    @Autowired
    Secondments secondments;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    PartnershipId id;
    String officer;

    @BeforeEach
    void anInterestAndAnOfficer() {
        id = desk.express("op03", InterestAnswers.ofMentee());
        officer = "officer-" + id.reference().toLowerCase();
        people.createUser(new Member(officer, officer, null), "wop-demo-2026", List.of("secretariat"));
    }

    @Test
    void nothingSpeaksAgainstAnOfficerButThatNobodyAsked() {
        var standing = standing();

        assertThat(standing).isEqualTo(new Standing(officer, false, List.of(), null));
        assertThat(standing.obstacle(Duty.DECIDE)).isEmpty();
        assertThat(standing.hasToDeclare(Duty.DECIDE)).isTrue();
        assertThat(standing.hasToDeclare(Duty.WRITE)).isFalse();
    }

    @Test
    void anAuthorAdvisesAndDoesNotDecideOnThatMatterOnly() {
        tx(() -> {
            duties.wrote(id, SCREENING, officer);
            duties.wrote(id, SCREENING, officer);
            return null;
        });

        assertThat(standing().obstacle(Duty.DECIDE)).contains(Obstacle.AUTHOR);
        assertThat(standing().obstacle(Duty.ADVISE)).isEmpty();
        assertThat(tx(() -> duties.standing(id, "partner-matching", officer)).obstacle(Duty.DECIDE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, , true",
        "2020-01-01, 2099-01-01, true",
        "2020-01-01, 2020-12-31, false",
        "2099-01-01, , false"
    })
    void whoIsSecondedIsTiedFromTheFirstDayToTheLast(LocalDate from, LocalDate until, boolean tied) {
        seconded("OP03", from, until);

        assertThat(standing().ties()).isEqualTo(tied ? List.of("OP03") : List.of());
        assertThat(standing().obstacle(Duty.DECIDE).isPresent()).isEqualTo(tied);
        assertThat(standing().obstacle(Duty.ADVISE).isPresent()).isEqualTo(tied);
    }

    @Test
    void aLaterEntryEndsASecondmentAndNothingIsForgotten() {
        seconded("OP03", LocalDate.parse("2020-01-01"), null);
        seconded("OP03", LocalDate.parse("2020-01-01"), LocalDate.parse("2021-01-01"));

        assertThat(standing().ties()).isEmpty();
        assertThat(tx(secondments::all))
                .filteredOn(entry -> entry.user().equals(officer))
                .extracting(Secondment::current)
                .containsExactly(true, false);
    }

    @Test
    void anOperatorThatTakesNoPartTiesNobody() {
        seconded("OP09", LocalDate.parse("2020-01-01"), null);

        assertThat(standing().ties()).isEmpty();
    }

    @Test
    void membersOfAnOperatorsGroupComeFromItWithoutAnEntry() {
        // our own pages refuse these two groups together; whoever has them all the same is caught here
        identity.createMembership(officer, "operator-OP03");

        assertThat(standing().ties()).containsExactly("OP03");
    }

    @Test
    void whileAPartnerIsSoughtCandidatesCountAndLaterOnlyThoseWhoTakePart() {
        desk.complete(id, "UserTask_ScreenInterest", "secretariat", SCREENED);
        seconded("OP11", LocalDate.parse("2020-01-01"), null);
        assertThat(standing().ties()).isEmpty();

        desk.complete(
                id, "UserTask_ShortlistCandidates", "secretariat", MatchingAnswers.proposing("OP11", "LEAD_MENTOR"));
        assertThat(standing().ties()).containsExactly("OP11");

        desk.complete(id, "UserTask_AnswerProposal", "op03", MatchingAnswers.accept());
        desk.complete(id, "UserTask_AnswerProposal", "op11", MatchingAnswers.decline());
        desk.complete(id, "UserTask_ShortlistCandidates", "secretariat", MatchingAnswers.nobody("GIVE_UP"));
        assertThat(standing().ties()).isEmpty();
    }

    @Test
    void nobodyPutsTheOwnOperatorOnAShortlist() {
        desk.complete(id, "UserTask_ScreenInterest", "secretariat", SCREENED);
        seconded("OP11", LocalDate.parse("2020-01-01"), null);
        var shortlist = MatchingAnswers.proposing("OP11", "LEAD_MENTOR");

        assertThatThrownBy(() -> desk.complete(id, "UserTask_ShortlistCandidates", officer, shortlist))
                .hasMessageContaining("You come from OP11");
        desk.complete(id, "UserTask_ShortlistCandidates", "secretariat", shortlist);
    }

    @Test
    void aConflictIsDeclaredAloneAtAnyTimeAndTheLastDeclarationCounts() {
        declare(Declared.NO_CONFLICT, null, null);
        declare(Declared.NO_CONFLICT, null, null);
        declare(Declared.CONFLICT, "My brother leads OP03.", null);
        declare(Declared.CONFLICT, "My brother leads OP03.", null);
        declare(Declared.CONFLICT, "I hold shares in OP03.", "I had forgotten them.");

        assertThat(standing().obstacle(Duty.DECIDE)).contains(Obstacle.CONFLICT);
        assertThat(standing().obstacle(Duty.ADVISE)).contains(Obstacle.CONFLICT);
        assertThat(tx(() -> declarations.of(id)))
                .extracting(Declaration::declared, Declaration::note, Declaration::reason)
                .containsExactly(
                        tuple(Declared.NO_CONFLICT, null, null),
                        tuple(Declared.CONFLICT, "My brother leads OP03.", "My brother leads OP03."),
                        tuple(Declared.CONFLICT, "I hold shares in OP03.", "I had forgotten them."));
    }

    @Test
    void nobodyTakesAConflictBackAlone() {
        inConflict();

        refused("duties.lifted-by-second", () -> declare(Declared.NO_CONFLICT, null, "He has left."));
        request("He has left.");

        assertThat(standing().obstacle(Duty.DECIDE)).contains(Obstacle.CONFLICT);
        refused("duties.lifting.not-oneself", () -> rule(officer, Ruling.LIFTED, by()));
        assertThat(standing().obstacle(Duty.DECIDE)).contains(Obstacle.CONFLICT);
    }

    @ParameterizedTest
    @CsvSource({
        "lead, lead, NO_CONFLICT, , ",
        "secretariat2, secretariat, NO_CONFLICT, , ",
        "secretariat2, secretariat, CONFLICT, , duties.action.conflict",
        "secretariat2, secretariat, , , duties.declare-first",
        "lead, lead, , , duties.declare-first",
        "second, secretariat, NO_CONFLICT, OP03, duties.action.tie",
        "second, secretariat, NO_CONFLICT, OP09, "
    })
    void aConflictIsLiftedBySomebodyElseWhoIsImpartialHere(
            String person, String role, Declared declared, String secondedFrom, String refusal) {
        inConflict();
        request("He has left.");
        var second = person.equals("second") ? second() : person;
        var ruler = new Actor(second, role, null);
        if (declared != null) {
            duties(() -> declarations.declare(id, declared, "A cousin", null, ruler));
        }
        if (secondedFrom != null) {
            enter(second, secondedFrom, LocalDate.parse("2020-01-01"), null, administrator());
        }

        if (refusal != null) {
            refused(refusal, () -> rule(officer, Ruling.LIFTED, ruler));
            assertThat(standing().obstacle(Duty.DECIDE)).contains(Obstacle.CONFLICT);
            databaseRefuses(ruling(second), "may not rule on the conflict of " + officer);
        } else {
            rule(officer, Ruling.LIFTED, ruler);
            assertThat(standing()).isEqualTo(new Standing(officer, false, List.of(), Declared.NO_CONFLICT));
            decideInTheDatabase("DECIDE");
        }
    }

    @Test
    void theDatabaseLetsNobodyLiftTheOwnConflict() {
        inConflict();
        request("He has left.");

        databaseRefuses(ruling(officer), "may not rule on the conflict of " + officer);
        databaseRefuses(
                "insert into wop.interest_declaration (partnership, user_id, declared, reason, declared_at)"
                        + " values ('" + id + "', '" + officer + "', 'NO_CONFLICT', 'He has left', now())",
                "lifted by somebody else");
    }

    @Test
    void aConflictThatStandsCanBeAskedForAgainAndOnlyOneRequestIsOpen() {
        inConflict();
        request("He has left.");
        conflict("duties.lifting.asked-already", () -> request("Really."));
        rule(officer, Ruling.UPHELD, impartialLead());

        assertThat(standing().obstacle(Duty.DECIDE)).contains(Obstacle.CONFLICT);
        conflict("duties.lifting.none-open", () -> rule(officer, Ruling.LIFTED, impartialLead()));
        request("He has left for good.");
        rule(officer, Ruling.LIFTED, impartialLead());
        assertThat(standing().obstacle(Duty.DECIDE)).isEmpty();
        conflict("duties.lifting.no-conflict", () -> request("Once more."));
        assertThat(tx(() -> liftings.of(id)))
                .extracting(Lifting::ruling, Lifting::reason, Lifting::because)
                .containsExactly(
                        tuple(Ruling.UPHELD, "He has left.", "I looked into it."),
                        tuple(Ruling.LIFTED, "He has left for good.", "I looked into it."));
    }

    @Test
    void aConflictDeclaredAnewCountsWhateverWasAskedAndLiftedBefore() {
        inConflict();
        request("He has left.");
        declare(Declared.CONFLICT, "He is back.", null);

        conflict("duties.lifting.none-open", () -> rule(officer, Ruling.LIFTED, impartialLead()));
        request("He has left again.");
        rule(officer, Ruling.LIFTED, impartialLead());
        assertThat(standing().obstacle(Duty.DECIDE)).isEmpty();
        declare(Declared.CONFLICT, "He is back.", "Once more.");
        assertThat(standing().obstacle(Duty.DECIDE)).contains(Obstacle.CONFLICT);
    }

    @Test
    void whoNeverDeclaredAConflictHasNothingToLift() {
        conflict("duties.lifting.no-conflict", () -> request("Why not."));
        declare(Declared.NO_CONFLICT, null, null);
        conflict("duties.lifting.no-conflict", () -> request("Why not."));
    }

    @Test
    void askingAndRulingNeedReasons() {
        inConflict();
        refused("duties.say-why-gone", () -> request("  "));
        request("He has left.");
        refused(
                "duties.say-why-lifted",
                () -> duties(() -> liftings.rule(id, officer, Ruling.LIFTED, " ", impartialLead())));
    }

    @Test
    void declaringAskingAndLiftingStandInTheDecisionLogAndTheWordsAreSaidInConfidence() {
        declare(Declared.NO_CONFLICT, null, null);
        inConflict();
        request("He has left.");
        rule(officer, Ruling.LIFTED, impartialLead());

        assertThat(tx(() -> log.inFull(id)))
                .filteredOn(decision ->
                        decision.user().equals(officer) || decision.verb().startsWith("LIFTING"))
                .extracting(Decision::verb, Decision::outcome, Decision::user, Decision::comment, Decision::stage)
                .containsExactly(
                        tuple("INTEREST_DECLARED", "NO_CONFLICT", officer, null, Stage.INTEREST),
                        tuple("INTEREST_DECLARED", "CONFLICT", officer, "My brother leads OP03.", Stage.INTEREST),
                        tuple("LIFTING_REQUESTED", "NO_CONFLICT", officer, "He has left.", Stage.INTEREST),
                        tuple("LIFTING_RULED", "LIFTED", "lead", officer + ": I looked into it.", Stage.INTEREST));
        assertThat(tx(() -> log.of(id)))
                .filteredOn(decision -> Set.of("INTEREST_DECLARED", "LIFTING_REQUESTED", "LIFTING_RULED")
                        .contains(decision.verb()))
                .hasSize(5)
                .allSatisfy(decision -> assertThat(decision.comment()).isNull());
    }

    @Test
    void theSecretariatIsToldOfTheRequestAndThePersonOfTheRuling() {
        inConflict();
        request("He has left.");
        rule(officer, Ruling.UPHELD, impartialLead());

        assertThat(tx(() -> notifications.of(id)))
                .filteredOn(notice -> notice.kind().equals("lifting-requested"))
                .extracting(Notice::recipientGroup, Notice::arguments)
                .containsExactlyInAnyOrder(tuple("secretariat", List.of(officer)), tuple("lead", List.of(officer)));
        assertThat(tx(() -> notifications.of(id)))
                .filteredOn(notice -> officer.equals(notice.recipientUser()))
                .extracting(Notice::kind, Notice::arguments)
                .containsExactly(tuple("conflict-upheld", List.of("lead", "I looked into it.")));
    }

    @Test
    void aConflictIsExplained() {
        refused("duties.say-which-conflict", () -> declare(Declared.CONFLICT, "  ", null));
        assertThat(standing().declared()).isNull();
    }

    @Test
    void decisionsOutsideOfTasksAskTheSame() {
        refused("duties.declare-first", () -> impartial());
        declare(Declared.NO_CONFLICT, null, null);
        impartial();
        seconded("OP03", LocalDate.parse("2020-01-01"), null);
        refused("duties.action.tie", () -> impartial());
        seconded("OP03", LocalDate.parse("2020-01-01"), LocalDate.parse("2020-01-02"));
        impartial();
        declare(Declared.CONFLICT, "I was hired by OP03.", "A new job.");
        refused("duties.action.conflict", () -> impartial());
    }

    @Test
    void whatTwoPeopleHaveToWantIsNotWantedByOneTwice() {
        duties(() -> duties.demandSecond("secretariat", by()));
        refused("duties.second-person", () -> duties(() -> duties.demandSecond(officer, by())));
        refused("duties.second-person", () -> duties(() -> duties.demandSecond(null, by())));
    }

    @Test
    void aSecondmentIsEnteredBySomebodyElseForSomebodyWhoExists() {
        var day = LocalDate.parse("2026-01-01");
        refused("duties.secondment.not-oneself", () -> enter(officer, "OP03", day, null, by()));
        refused("duties.secondment.nobody", () -> enter("nobody-here", "OP03", day, null, administrator()));
        refused("duties.secondment.no-operator", () -> enter(officer, "OP3", day, null, administrator()));
        refused("duties.secondment.no-operator", () -> enter(officer, "OP987654", day, null, administrator()));
        refused(
                "duties.secondment.ends-before-start",
                () -> enter(officer, "OP03", day, day.minusDays(1), administrator()));
        assertThat(tx(secondments::all)).noneMatch(entry -> entry.user().equals(officer));
    }

    @Test
    void theDatabaseTakesNoDecisionFromWhoMayNot() {
        assertDatabaseRefuses("nobody asked");
        declare(Declared.NO_CONFLICT, null, null);
        decideInTheDatabase("DECIDE");
        decideInTheDatabase("ADVISE");

        seconded("OP03", LocalDate.parse("2020-01-01"), null);
        assertDatabaseRefuses("seconded");
        seconded("OP03", LocalDate.parse("2020-01-01"), LocalDate.parse("2020-01-02"));
        decideInTheDatabase("DECIDE");

        tx(() -> {
            duties.wrote(id, SCREENING, officer);
            return null;
        });
        assertDatabaseRefuses("author");
        decideInTheDatabase("ADVISE");

        declare(Declared.CONFLICT, "My brother leads OP03.", "I had forgotten him.");
        assertThatThrownBy(() -> decideInTheDatabase("ADVISE")).hasMessageContaining("may not decide");
        decideInTheDatabase("WRITE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update wop.interest_declaration set declared = 'NO_CONFLICT' | append-only",
                "delete from wop.interest_declaration | append-only",
                "truncate wop.interest_declaration cascade | append-only",
                "update wop.lifting_request set reason = 'x' | append-only",
                "delete from wop.lifting_request | append-only",
                "truncate wop.lifting_request cascade | append-only",
                "update wop.lifting_ruling set ruling = 'LIFTED' | append-only",
                "delete from wop.lifting_ruling | append-only",
                "truncate wop.lifting_ruling | append-only",
                "update wop.authorship set user_id = 'x' | append-only",
                "delete from wop.authorship | append-only",
                "truncate wop.authorship | append-only",
                "update wop.secondment set ends_on = current_date | append-only",
                "delete from wop.secondment | append-only",
                "truncate wop.secondment | append-only"
            })
    void whatWasDeclaredAndWrittenStays(String statement, String words) {
        inConflict();
        request("He has left.");
        rule(officer, Ruling.UPHELD, impartialLead());
        seconded("OP03", LocalDate.parse("2020-01-01"), null);

        assertThatThrownBy(() -> tx(() -> database.sql(statement).update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(words);
    }

    @Test
    void theDatabaseKnowsTheRulesOfADeclarationAndASecondment() {
        declare(Declared.NO_CONFLICT, null, null);
        var declaring =
                "insert into wop.interest_declaration (partnership, user_id, declared, note, reason, declared_at)"
                        + " values ('" + id + "', '" + officer + "', '%s', %s, %s, now())";
        databaseRefuses(declaring.formatted("CONFLICT", "'A cousin'", "null"), "with a reason");
        databaseRefuses(declaring.formatted("CONFLICT", "' '", "'why'"), "interest_declaration_note_ck");
        databaseRefuses(declaring.formatted("MAYBE", "null", "'why'"), "interest_declaration_declared_ck");
        databaseRefuses(
                "insert into wop.secondment (user_id, operator, starts_on, reason, recorded_by, recorded_at)"
                        + " values ('x', 'OP03', current_date, 'why', 'x', now())",
                "secondment_not_by_oneself_ck");
    }

    /** An update of a running installation gives those authors back who sent their forms before there was this rule. */
    @Test
    void theMigrationFindsTheAuthorsOfBefore() {
        desk.complete(
                id,
                "UserTask_ScreenInterest",
                "secretariat",
                Map.of(
                        "decision", "REQUEST_CHANGES",
                        "comment", "Please say more about what is to change.",
                        "changesDueOn", "2099-01-01"));
        desk.complete(id, "UserTask_ReviseInterest", "op03", InterestAnswers.ofMentee());
        desk.complete(id, "UserTask_ScreenInterest", "secretariat", SCREENED);
        desk.complete(
                id, "UserTask_ShortlistCandidates", "secretariat", MatchingAnswers.proposing("OP11", "LEAD_MENTOR"));
        desk.complete(id, "UserTask_AnswerProposal", "op11", MatchingAnswers.accept());

        var found = tx(() -> database.sql(migrated() + " having done.partnership = ?")
                .param(id.reference())
                .query((row, number) -> row.getString(2) + " " + row.getString(3))
                .list());
        var kept = tx(() -> database.sql("select matter || ' ' || user_id from wop.authorship where partnership = ?")
                .param(id.reference())
                .query(String.class)
                .list());

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(kept)
                .containsExactlyInAnyOrder(
                        "interest-screening op03", "partner-matching secretariat", "partner-matching op11");
    }

    /** The question of the migration, without the insert in front of it. */
    private static String migrated() {
        try (var file =
                DutiesTest.class.getResourceAsStream("/db/migration/duties/V202611240400__duties_separation.sql")) {
            var text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            var start = text.indexOf("select", text.indexOf("insert into wop.authorship"));
            return text.substring(start, text.indexOf(';', start));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void assertDatabaseRefuses(String why) {
        assertThatThrownBy(() -> decideInTheDatabase("DECIDE"))
                .as(why)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("may not decide on interest-screening");
    }

    private void decideInTheDatabase(String duty) {
        tx(() -> database.sql(
                        """
                        insert into wop.shown_form (task_id, partnership, form, shown, submitted_by, matter, duty)
                        values (gen_random_uuid()::text, ?, 'screen-interest', '{}', ?, ?, ?)
                        """)
                .params(id.reference(), officer, SCREENING, duty)
                .update());
    }

    private void databaseRefuses(String statement, String words) {
        assertThatThrownBy(() -> tx(() -> database.sql(statement).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(words);
    }

    private Standing standing() {
        return tx(() -> duties.standing(id, SCREENING, officer));
    }

    private void impartial() {
        duties(() -> duties.demandImpartial(id, by()));
    }

    private void duties(Runnable work) {
        tx(() -> {
            work.run();
            return null;
        });
    }

    private void declare(Declared declared, String note, String reason) {
        duties(() -> declarations.declare(id, declared, note, reason, by()));
    }

    private void inConflict() {
        declare(Declared.CONFLICT, "My brother leads OP03.", null);
    }

    private void request(String reason) {
        duties(() -> liftings.request(id, reason, by()));
    }

    private void rule(String person, Ruling ruling, Actor by) {
        duties(() -> liftings.rule(id, person, ruling, "I looked into it.", by));
    }

    private Actor impartialLead() {
        var lead = new Actor("lead", "lead", null);
        duties(() -> declarations.declare(id, Declared.NO_CONFLICT, null, null, lead));
        return lead;
    }

    private String second() {
        var second = "second-" + id.reference().toLowerCase();
        people.createUser(new Member(second, second, null), "wop-demo-2026", List.of("secretariat"));
        return second;
    }

    private String ruling(String user) {
        return "insert into wop.lifting_ruling (request, ruling, reason, ruled_by, ruled_at)"
                + " select max(request.id), 'LIFTED', 'why', '" + user + "', now() from wop.lifting_request request"
                + " join wop.interest_declaration declaration on declaration.id = request.declaration"
                + " where declaration.partnership = '" + id + "'";
    }

    private void conflict(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Conflict.class, refused -> assertThat(refused.messageKey())
                .isEqualTo(key));
    }

    private void seconded(String operator, LocalDate from, LocalDate until) {
        enter(officer, operator, from, until, administrator());
    }

    private void enter(String user, String operator, LocalDate from, LocalDate until, Actor by) {
        duties(() -> secondments.enter(new NewSecondment(user, operator, from, until, "Exchange programme."), by));
    }

    private Actor by() {
        return new Actor(officer, "secretariat", null);
    }

    private static Actor administrator() {
        return new Actor("administrator", "administrator", null);
    }

    private static void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private <T> T tx(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
