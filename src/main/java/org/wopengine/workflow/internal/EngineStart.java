package org.wopengine.workflow.internal;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings the engine to work once everything else stands: deploys the models and checks their wiring, before the web
 * server takes requests. Jobs run only when the application is ready, demo data included.
 */
@Component
class EngineStart implements SmartLifecycle {
    private static final int BEFORE_THE_WEB_SERVER = Integer.MAX_VALUE - 10_000;

    private final Deployments deployments;
    private final WiringCheck wiring;
    private volatile boolean running;

    EngineStart(Deployments deployments, WiringCheck wiring) {
        this.deployments = deployments;
        this.wiring = wiring;
    }

    @Override
    public void start() {
        deployments.deploy();
        wiring.check();
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
        return BEFORE_THE_WEB_SERVER;
    }
}
