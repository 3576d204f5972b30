package org.wopengine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.answers.AnswerReader;
import org.wopengine.document.SampleShelf;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyLeftReason;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.DossierChapter.Section;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;

@WopTest
class AgreementsTest {
    private static final Actor MENTEE = AgreementStart.MENTEE;
    private static final Actor MENTOR = AgreementStart.MENTOR;
    private static final AnswerDraft AGREE = new AnswerDraft(DraftReply.AGREED, null);
    private static final Actor OFFICER = AgreementStart.OFFICER;

    @Autowired
    Desk desk;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementChapter chapter;

    @Autowired
    Validator validator;

    @Autowired
    JdbcClient database;

    @Test
    void enteringTwiceIsEnteringOnce() {
        var id = entered();
        doing(() -> agreements.enter(id, Actor.system()));

        assertThat(events(id, "OPENED")).isEqualTo(1);
    }

    @Test
    void everyVerbLeavesItsLineInTheDecisionLog() {
        var id = signed();

        for (var verb : new String[] {"OPENED", "DRAFTED", "DRAFT_ANSWERED", "REVIEWED", "CONCLUDED"}) {
            assertThat(events(id, verb)).as(verb).isEqualTo(1);
        }
        assertThat(events(id, "SIGNED")).isEqualTo(2);
    }

    @Test
    void onlyLeadsWrite() {
        var id = entered();

        refused("agreement.only-leads", () -> agreements.draft(id, draft(), OFFICER));
        refused("agreement.only-leads", () -> agreements.draft(id, draft(), new Actor("op05", "operator-OP05", null)));
        assertThat(reading(() -> agreements.latest(id))).isEmpty();
    }

    @Test
    void whatHasMovedOnIsAConflict() {
        var id = entered();
        conflict(() -> agreements.revise(id, draft(), MENTEE));
        doing(() -> agreements.draft(id, draft(), MENTEE));
        conflict(() -> agreements.draft(id, draft(), MENTOR));
        doing(() -> agreements.answerDraft(id, AGREE, MENTOR));
        conflict(() -> agreements.answerDraft(id, AGREE, MENTOR));
        conflict(() -> agreements.sign(id, signature(MENTEE), MENTEE));
        doing(() -> agreements.review(id, approval(), OFFICER));
        conflict(() -> agreements.review(id, approval(), OFFICER));
        doing(() -> agreements.sign(id, signature(MENTEE), MENTEE));
        conflict(() -> agreements.sign(id, signature(MENTEE), MENTEE));
    }

    @Test
    void theLeadThatDidNotWriteAnswersTheDraft() {
        var id = entered();
        doing(() -> agreements.draft(id, draft(), MENTEE));
        var wish = new AnswerDraft(DraftReply.CHANGES_WANTED, "Ninety days of notice.");

        assertThat(reading(() -> agreements.reader(id))).isEqualTo(MENTOR.operator());
        refused("agreement.own-draft", () -> agreements.answerDraft(id, AGREE, MENTEE));
        refused("agreement.only-leads", () -> agreements.answerDraft(id, AGREE, OFFICER));
        refused(
                "agreement.say-what-to-change",
                () -> agreements.answerDraft(id, new AnswerDraft(DraftReply.CHANGES_WANTED, null), MENTOR));
        doing(() -> agreements.answerDraft(id, wish, MENTOR));
        assertThat(reading(() -> agreements.latest(id)).orElseThrow())
                .extracting(AgreementView::status, AgreementView::requestedChanges)
                .containsExactly(AgreementStatus.CHANGES_REQUESTED, "OP11: Ninety days of notice.");

        doing(() -> agreements.revise(id, draft(), MENTOR));
        assertThat(reading(() -> agreements.reader(id))).isEqualTo(MENTEE.operator());
        doing(() -> agreements.answerDraft(id, AGREE, MENTEE));
        assertThat(reading(() -> agreements.draftAnswers(id)))
                .extracting(
                        DraftAnswerView::version, answer -> answer.operator().value(), DraftAnswerView::reply)
                .containsExactly(tuple(1, "OP11", DraftReply.CHANGES_WANTED), tuple(2, "OP03", DraftReply.AGREED));
    }

    @Test
    void onlyLeadsSign() {
        var id = approved();

        refused(
                "agreement.only-leads",
                () -> agreements.sign(id, signature(MENTEE), new Actor("op01", "operator-OP01", null)));
        refused("agreement.only-leads", () -> agreements.sign(id, signature(MENTEE), OFFICER));
    }

    @Test
    void aSignatureRefersToTheSignersOwnFile() {
        var id = approved();
        var foreign = signature(MENTOR);

        refused("document.no-such-file", () -> agreements.sign(id, foreign, MENTEE));
        doing(() -> agreements.sign(id, signature(MENTEE), MENTEE));

        assertThat(reading(() -> agreements.signatures(id))).singleElement().satisfies(given -> assertThat(
                        given.signedFile())
                .isEqualTo(signature(MENTEE).signedFile()));
    }

    @Test
    void aLeadThatCameInMeanwhileIsAskedAnew() {
        var id = approved();
        doing(() -> agreements.sign(id, signature(MENTEE), MENTEE));
        doing(() -> agreements.sign(id, signature(MENTOR), MENTOR));
        doing(() -> partnerships.replaceParty(
                id, new OperatorCode("OP11"), new OperatorCode("OP05"), PartyLeftReason.REPLACED, OFFICER));

        assertThat(reading(() -> agreements.conclude(id, Actor.system()))).isEqualTo(AgreementOutcome.RENEGOTIATE);
        assertThat(reading(() -> agreements.latest(id)).orElseThrow().requestedChanges())
                .startsWith("OP05");
        assertThat(reading(() -> agreements.signatures(id))).allMatch(SignatureView::isVoid);
    }

    @Test
    void thereAreNoTermsBeforeEverybodyHasSigned() {
        var id = approved();

        assertThat(reading(() -> agreements.signed(id))).isEmpty();
        assertThatThrownBy(() -> reading(() -> agreements.terms(id)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining(id.reference());
    }

    @Test
    void theDossierTellsTheWholeStory() {
        var id = signed();
        var sections = reading(() -> chapter.sections(id));

        assertThat(sections)
                .extracting(Section::titleKey)
                .containsExactly(
                        "agreement.dossier.title",
                        "agreement.dossier.objectives",
                        "agreement.dossier.parties",
                        "agreement.dossier.value",
                        "agreement.dossier.clauses",
                        "agreement.dossier.terms",
                        "agreement.dossier.versions",
                        "agreement.dossier.draft-answers",
                        "agreement.dossier.reviews",
                        "agreement.dossier.signatures");
        assertThat(sections).allSatisfy(section -> assertThat(section.rows())
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(section.columns())));
        assertThat(sections.get(0).facts())
                .contains(new DossierChapter.Fact("agreement.dossier.status", AgreementStatus.SIGNED));
        assertThat(sections.get(3).rows()).hasSize(4);
    }

    @Test
    void aPartnershipWithoutAnAgreementHasNoChapterYet() {
        var id = AgreementStart.matched(desk, partnerships);

        assertThat(reading(() -> chapter.sections(id))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agreement_version_duration_ck | update wop.agreement_version set ends_on = starts_on",
                "agreement_version_duration_ck | update wop.agreement_version set ends_on = starts_on + 2000",
                "agreement_version_notice_ck | update wop.agreement_version set termination_notice_days = 29",
                "agreement_version_totals_ck | update wop.agreement_version set cash_total = -1",
                "agreement_version_pk | insert into wop.agreement_version select * from wop.agreement_version",
                "agreement_party_texts_ck | update wop.agreement_party set interest = ' '",
                "agreement_party_lead_ck | update wop.agreement_party set legal_representative = null",
                "agreement_cash_amount_ck | update wop.agreement_cash set amount = -0.01",
                "agreement_in_kind_value_ck | update wop.agreement_in_kind set staff_days = staff_days + 1",
                "agreement_review_approved_ck | update wop.agreement_review set principles_considered = false",
                "agreement_signature_signed_ck | update wop.agreement_signature set place = null",
                "agreement_signature_refused_ck | update wop.agreement_signature set refusal_wish = 'DROP_OUT'",
                "agreement_requested_changes_ck | update wop.agreement set requested_changes = 'x'"
            })
    void theDatabaseKeepsTheRulesToo(String constraint, String statement) {
        var id = signed();

        assertThatThrownBy(() -> doing(() -> database.sql(statement + " where partnership = ?")
                        .param(id.reference())
                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }

    @Test
    void aLeadAnswersOnceForEachVersion() {
        var id = signed();

        assertThatThrownBy(() -> doing(() -> database.sql(
                                """
                                insert into wop.agreement_signature (partnership, version, operator, answer,
                                    signatory_name, signatory_position, signed_on, place, answered_by, answered_at)
                                select partnership, version, operator, answer, signatory_name, signatory_position,
                                    signed_on, place, answered_by, answered_at
                                from wop.agreement_signature where partnership = ?
                                """)
                        .param(id.reference())
                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("agreement_signature_once_uq");
    }

    private PartnershipId entered() {
        var id = AgreementStart.matched(desk, partnerships);
        doing(() -> agreements.enter(id, Actor.system()));
        return id;
    }

    private PartnershipId approved() {
        var id = entered();
        doing(() -> agreements.draft(id, draft(), MENTEE));
        doing(() -> agreements.answerDraft(id, AGREE, MENTOR));
        doing(() -> agreements.review(id, approval(), OFFICER));
        return id;
    }

    private PartnershipId signed() {
        var id = approved();
        doing(() -> agreements.sign(id, signature(MENTEE), MENTEE));
        doing(() -> agreements.sign(id, signature(MENTOR), MENTOR));
        doing(() -> agreements.conclude(id, Actor.system()));
        return id;
    }

    private DraftAgreement draft() {
        return read(DraftAgreement.class, AgreementAnswers.draft("OP03", "OP11"));
    }

    private ReviewAgreement approval() {
        return read(ReviewAgreement.class, AgreementAnswers.approve());
    }

    private SignAgreement signature(Actor by) {
        return read(SignAgreement.class, SampleShelf.filled(by.user(), AgreementAnswers.sign()));
    }

    private <A> A read(Class<A> type, Map<String, ?> answers) {
        return new AnswerReader(validator, new SilentMessages()).read(type, answers);
    }

    private long events(PartnershipId id, String verb) {
        return database.sql(
                        "select count(*) from wop.decision_log where partnership = ? and stage = 'AGREEMENT' and verb = ?")
                .params(id.reference(), verb)
                .query(Long.class)
                .single();
    }

    private <T> T reading(Supplier<T> work) {
        return desk.as("secretariat", work);
    }

    private void doing(Runnable work) {
        desk.as("secretariat", () -> {
            work.run();
            return null;
        });
    }

    private void refused(String key, Runnable work) {
        assertThatThrownBy(() -> doing(work))
                .isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    private void conflict(Runnable work) {
        assertThatThrownBy(() -> doing(work)).isInstanceOf(Conflict.class);
    }
}
