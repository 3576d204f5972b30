package org.wopengine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;

/** The stage as the lifecycle calls it, behind the stages before. */
@WopTest
class AgreementInLifecycleTest {
    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Test
    void partnersThatCameTogetherDraftRightAfterTheScreening() {
        var id = story.toAgreement();

        assertThat(desk.openTasks(id)).containsExactly("UserTask_DraftAgreement");
    }

    @Test
    void aPartnerThatLeavesAtTheSignatureLeadsBackToTheShortlist() {
        var id = story.toAgreementByMatching();
        desk.complete(id, "UserTask_DraftAgreement", "op11", AgreementAnswers.draft("OP03", "OP11"));
        desk.complete(id, "UserTask_AnswerDraft", "op03", AgreementAnswers.agree());
        desk.complete(id, "UserTask_ReviewAgreement", "secretariat", AgreementAnswers.approve());
        desk.complete(id, "UserTask_SignAgreement", "op03", AgreementAnswers.sign());
        desk.complete(id, "UserTask_SignAgreement", "op11", AgreementAnswers.refuse("DROP_OUT", "Our budget was cut."));

        assertThat(desk.openTasks(id)).containsExactly("UserTask_ShortlistCandidates");
    }

    @Test
    void aSignedAgreementLeadsToTheDiagnosis() {
        var id = story.toSigned();

        assertThat(desk.openTasks(id)).containsExactly("UserTask_RecordDiagnosis");
    }
}
