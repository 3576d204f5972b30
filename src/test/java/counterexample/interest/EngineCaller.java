package counterexample.interest;

import org.camunda.bpm.engine.RuntimeService;

/** A stage that talks to the engine. */
record EngineCaller(RuntimeService runtime) {}
