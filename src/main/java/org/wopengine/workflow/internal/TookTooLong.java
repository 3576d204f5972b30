package org.wopengine.workflow.internal;

import org.camunda.bpm.engine.ProcessEngineException;

/** The database gave a statement up because it took longer than a web request may wait. */
final class TookTooLong extends ProcessEngineException {
    private static final long serialVersionUID = 1L;

    TookTooLong(ProcessEngineException failure) {
        super("The database worked on this for too long", failure);
    }
}
