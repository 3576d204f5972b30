package org.wopengine.agreement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.agreement.ReviewAgreement;
import org.wopengine.principle.GateForm;
import org.wopengine.shared.Gate;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Token;

/** {@code forms/agreement-signing/review-agreement.form}: the check against the guiding principles. */
@Component
class ReviewAgreementForm implements GateForm<ReviewAgreement> {
    private final AgreementScreen screen;

    ReviewAgreementForm(AgreementScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return AgreementSigning.REVIEW_AGREEMENT;
    }

    @Override
    public Gate gate() {
        return Gate.AGREEMENT;
    }

    @Override
    public Class<ReviewAgreement> answers() {
        return ReviewAgreement.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forReview(token.partnership());
    }
}
