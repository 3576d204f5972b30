package org.wopengine.agreement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.agreement.SignAgreement;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/agreement-signing/sign-agreement.form}: one lead signs, or says why not. */
@Component
class SignAgreementForm implements TaskForm<SignAgreement> {
    private final AgreementScreen screen;

    SignAgreementForm(AgreementScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return AgreementSigning.SIGN_AGREEMENT;
    }

    @Override
    public Class<SignAgreement> answers() {
        return SignAgreement.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forSignature(token.partnership(), AgreementSigning.PARTY.get(token));
    }
}
