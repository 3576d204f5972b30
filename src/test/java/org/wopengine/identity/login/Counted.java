package org.wopengine.identity.login;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Counts the cases that were played and tells how many, when all tests are done. */
class Counted implements AfterTestExecutionCallback {
    private static final Namespace PLACE = Namespace.create(Counted.class);

    @Override
    public void afterTestExecution(ExtensionContext test) {
        test.getRoot()
                .getStore(PLACE)
                .getOrComputeIfAbsent(Total.class)
                .byClass
                .computeIfAbsent(test.getRequiredTestClass().getSimpleName(), name -> new AtomicInteger())
                .incrementAndGet();
    }

    /** The sum, printed once. */
    static class Total implements ExtensionContext.Store.CloseableResource {
        private final Map<String, AtomicInteger> byClass = new TreeMap<>();

        @Override
        public void close() {
            var sum = byClass.values().stream().mapToInt(AtomicInteger::get).sum();
            System.out.printf("Sign-in and session cases (B8): %d %s%n", sum, byClass);
        }
    }
}
