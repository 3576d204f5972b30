package org.wopengine.agreement.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.agreement.DraftAgreement;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/agreement-signing/draft-agreement.form}: the leads write their agreement. */
@Component
class DraftAgreementForm implements TaskForm<DraftAgreement> {
    private final AgreementScreen screen;

    DraftAgreementForm(AgreementScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return AgreementSigning.DRAFT_AGREEMENT;
    }

    @Override
    public Class<DraftAgreement> answers() {
        return DraftAgreement.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forDraft(token.partnership());
    }

    @Override
    public Optional<DraftAgreement> earlier(Token token) {
        return Optional.of(screen.begun(token.partnership()));
    }
}
