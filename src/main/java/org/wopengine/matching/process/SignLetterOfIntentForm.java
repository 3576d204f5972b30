package org.wopengine.matching.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.matching.SignLetterOfIntent;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/partner-matching/sign-letter-of-intent.form}: each lead's letter. */
@Component
class SignLetterOfIntentForm implements TaskForm<SignLetterOfIntent> {
    private final MatchingScreen screen;

    SignLetterOfIntentForm(MatchingScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return PartnerMatching.SIGN_LETTER;
    }

    @Override
    public Class<SignLetterOfIntent> answers() {
        return SignLetterOfIntent.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forLetter(token.partnership(), PartnerMatching.PARTY.get(token));
    }
}
