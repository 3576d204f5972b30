package org.wopengine.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts the demo in place when the engine stands and before the web server takes requests. */
@Component
@Profile({"demo", "test"})
class DemoStart implements SmartLifecycle {
    /** Right after the engine has its models, see {@code EngineStart}. */
    private static final int AFTER_THE_ENGINE = Integer.MAX_VALUE - 9_000;

    private final DemoOperators operators;
    private final DemoPartnerships partnerships;
    private final boolean tellStories;
    private volatile boolean running;

    DemoStart(
            DemoOperators operators,
            DemoPartnerships partnerships,
            @Value("${wop.demo.partnerships:true}") boolean tellStories) {
        this.operators = operators;
        this.partnerships = partnerships;
        this.tellStories = tellStories;
    }

    @Override
    public void start() {
        operators.register();
        if (tellStories) {
            partnerships.seed();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_ENGINE;
    }
}
