package org.wopengine.workflow.internal;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.exception.NotValidException;

/** A model that names a Java class does not get an object of it: the work of models is done by beans of this application. */
final class NoClasses implements ArtifactFactory {
    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new NotValidException("A model may not name a class. Name a bean by its delegate expression instead");
    }
}
