package org.wopengine.workflow.internal;

import org.wopengine.shared.Actor;
import org.wopengine.shared.FormAnswers;

/**
 * The checked answers of one form on their way to the service task directly behind it. Travels as a transient variable
 * and never reaches a table.
 */
record Submission(FormAnswers answers, Actor actor) {
    /** Name of the transient variable. */
    static final String VARIABLE = "command";
}
