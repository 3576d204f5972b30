package org.wopengine.workflow.internal;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * The one exception out of a form or a service task that the engine's REST layer answers with HTTP 400; everything
 * rolls back and the task stays open.
 */
class Refusal extends FormFieldValidationException {
    private static final long serialVersionUID = 1L;

    Refusal(String text) {
        super(null, text);
    }
}
