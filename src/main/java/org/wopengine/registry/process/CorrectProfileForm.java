package org.wopengine.registry.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.registry.CorrectProfile;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/operator-registration/correct-profile.form}: the operator hands its profile in again. */
@Component
class CorrectProfileForm implements TaskForm<CorrectProfile> {
    private final RegistrationScreen screen;

    CorrectProfileForm(RegistrationScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return OperatorRegistration.CORRECT_PROFILE;
    }

    @Override
    public Class<CorrectProfile> answers() {
        return CorrectProfile.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.toCorrect(RegistrationTasks.operator(token));
    }
}
