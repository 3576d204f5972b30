package org.wopengine.document;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class StoreNotUsableAnalyzer extends AbstractFailureAnalyzer<StoreNotUsable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreNotUsable failure) {
        return new FailureAnalysis(failure.getMessage(), failure.cure(), failure);
    }
}
