package org.wopengine.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Forgets what was walked before a class, and demands everything after it. */
final class WalksExtension implements BeforeAllCallback, AfterAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        for (var process : processes(context)) {
            Footprints.forget(process);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        for (var process : processes(context)) {
            assertThat(Footprints.missing(process))
                    .as("nodes and flows of %s that no test of this class walks", process)
                    .isEmpty();
        }
    }

    private static String[] processes(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(Walks.class).value();
    }
}
