package org.wopengine.workflow.internal;

import org.camunda.bpm.engine.BadUserRequestException;
import org.wopengine.shared.Refused;

/** A task cannot go to a person, or not in this way; the engine's REST layer answers HTTP 400 with the text. */
final class NotForThisPerson extends BadUserRequestException {
    private static final long serialVersionUID = 1L;

    private final transient Refused refused;

    NotForThisPerson(Refused refused, String text) {
        super(text);
        this.refused = refused;
    }

    /** The same for whoever is not asked over the engine's API. */
    Refused refused() {
        return refused;
    }
}
