package org.wopengine.agreement.process;

import java.time.LocalDate;
import org.wopengine.agreement.AgreementOutcome;
import org.wopengine.agreement.DraftReply;
import org.wopengine.agreement.PrincipleReviewOutcome;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Routing;

/** What the model {@code agreement-signing} and this stage agree on. */
final class AgreementSigning {
    static final String ID = "agreement-signing";

    static final FormKey DRAFT_AGREEMENT = FormKey.of(ID, "UserTask_DraftAgreement");
    static final FormKey ANSWER_DRAFT = FormKey.of(ID, "UserTask_AnswerDraft");
    static final FormKey REVIEW_AGREEMENT = FormKey.of(ID, "UserTask_ReviewAgreement");
    static final FormKey REVISE_AGREEMENT = FormKey.of(ID, "UserTask_ReviseAgreement");
    static final FormKey SIGN_AGREEMENT = FormKey.of(ID, "UserTask_SignAgreement");

    /** The lead that has to agree to the version on the table, by its code. */
    static final Routing<String> DRAFT_READER = Routing.text("draftReader");

    static final Routing<DraftReply> DRAFT_REPLY = Routing.choice("draftReply", DraftReply.class);

    static final Routing<PrincipleReviewOutcome> REVIEW_OUTCOME =
            Routing.choice("reviewOutcome", PrincipleReviewOutcome.class);
    /** What the calling process goes on by; a rejection of the review sets it too. */
    static final Routing<AgreementOutcome> OUTCOME = Routing.choice("agreementOutcome", AgreementOutcome.class);

    /** The lead that signs in this round of the loop, by its code. */
    static final Routing<String> PARTY = Routing.text("party");

    static final Routing<LocalDate> CHANGES_DUE_ON = Routing.day("changesDueOn");
    static final Routing<LocalDate> DEFERRED_UNTIL = Routing.day("deferredUntil");

    private AgreementSigning() {}
}
