package org.wopengine.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The tables were made by a version of the application that differs from this one. */
class OtherTablesAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException failure) {
        return new FailureAnalysis(
                "The tables in this database were made by another version of the application:"
                        + System.lineSeparator()
                        + failure.getMessage().strip(),
                "Start the version that made them, or a later release; or restore a backup that belongs to this one. If"
                        + " it is a demonstration whose data nobody needs, delete the folder .wop-data and start"
                        + " again. Nothing has been changed.",
                failure);
    }
}
