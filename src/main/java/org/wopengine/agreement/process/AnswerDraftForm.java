package org.wopengine.agreement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.agreement.AnswerDraft;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/agreement-signing/answer-draft.form}: the other lead agrees, or says what should be different. */
@Component
class AnswerDraftForm implements TaskForm<AnswerDraft> {
    private final AgreementScreen screen;

    AnswerDraftForm(AgreementScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return AgreementSigning.ANSWER_DRAFT;
    }

    @Override
    public Class<AnswerDraft> answers() {
        return AnswerDraft.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forAnswer(token.partnership());
    }
}
