package counterexample.interest.process;

import org.camunda.bpm.engine.impl.context.Context;

/** A stage that reaches into the engine. */
final class EngineTinkerer {
    private EngineTinkerer() {}

    static boolean busy() {
        return Context.getCommandContext() != null;
    }
}
