package org.wopengine.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class UnsafePeopleAnalyzer extends AbstractFailureAnalyzer<UnsafePeople> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafePeople failure) {
        return new FailureAnalysis(failure.getMessage(), failure.cure(), failure);
    }
}
