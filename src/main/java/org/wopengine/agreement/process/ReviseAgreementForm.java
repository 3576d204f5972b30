package org.wopengine.agreement.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.agreement.DraftAgreement;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/agreement-signing/revise-agreement.form}: the leads change what they were asked to change. */
@Component
class ReviseAgreementForm implements TaskForm<DraftAgreement> {
    private final AgreementScreen screen;

    ReviseAgreementForm(AgreementScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return AgreementSigning.REVISE_AGREEMENT;
    }

    @Override
    public Class<DraftAgreement> answers() {
        return DraftAgreement.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forRevision(token.partnership());
    }

    @Override
    public Optional<DraftAgreement> earlier(Token token) {
        return Optional.of(screen.begun(token.partnership()));
    }
}
