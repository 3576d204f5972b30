package org.wopengine.registry.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.registry.CheckProfile;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/operator-registration/check-profile.form}: the secretariat or the platform checks what was handed in. */
@Component
class CheckProfileForm implements TaskForm<CheckProfile> {
    private final RegistrationScreen screen;

    CheckProfileForm(RegistrationScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return OperatorRegistration.CHECK_PROFILE;
    }

    @Override
    public Class<CheckProfile> answers() {
        return CheckProfile.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.toCheck(RegistrationTasks.operator(token));
    }
}
