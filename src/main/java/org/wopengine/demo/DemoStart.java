package org.wopengine.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts the demo in place when the engine and the people are ready, and before the web server takes requests. */
@Component
@Profile({"demo", "test"})
class DemoStart implements SmartLifecycle {
    /** When the engine has its models and the people their rights; before the web server takes requests. */
    private static final int AFTER_THE_PEOPLE = Integer.MAX_VALUE - 8_000;

    private final DemoOperators operators;
    private final DemoPartnerships partnerships;
    private final DemoCalls calls;
    private final boolean tellStories;
    private volatile boolean running;

    DemoStart(
            DemoOperators operators,
            DemoPartnerships partnerships,
            DemoCalls calls,
            @Value("${wop.demo.partnerships:true}") boolean tellStories) {
        this.operators = operators;
        this.partnerships = partnerships;
        this.calls = calls;
        this.tellStories = tellStories;
    }

    @Override
    public void start() {
        operators.register();
        if (tellStories) {
            partnerships.seed();
            calls.tell();
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
        return AFTER_THE_PEOPLE;
    }
}
