package org.wopengine.workflow.internal;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings the engine to work once everything else stands: deploys, checks the wiring, and last of all lets the job
 * executor run, so that no timer fires into a half-started application.
 */
@Component
class EngineStart implements SmartLifecycle {
    /** Before the web server takes requests, so that nobody meets an engine without models. */
    private static final int BEFORE_THE_WEB_SERVER = Integer.MAX_VALUE - 10_000;

    private final Deployments deployments;
    private final WiringCheck wiring;
    private final ProcessEngineConfigurationImpl engine;
    private final boolean runJobs;
    private final boolean checkWiring;
    private volatile boolean running;

    EngineStart(
            Deployments deployments,
            WiringCheck wiring,
            ProcessEngineConfigurationImpl engine,
            @Value("${wop.jobs.enabled:true}") boolean runJobs,
            @Value("${wop.wiring.check:true}") boolean checkWiring) {
        this.checkWiring = checkWiring;
        this.deployments = deployments;
        this.wiring = wiring;
        this.engine = engine;
        this.runJobs = runJobs;
    }

    @Override
    public void start() {
        deployments.deploy();
        if (checkWiring) {
            wiring.check();
        }
        running = true;
    }

    /** Called when the application is ready, demo data included. */
    @org.springframework.context.event.EventListener(org.springframework.boot.context.event.ApplicationReadyEvent.class)
    void letJobsRun() {
        if (runJobs) {
            engine.getJobExecutor().start();
        }
    }

    @Override
    public void stop() {
        engine.getJobExecutor().shutdown();
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
