package org.wopengine.workflow.internal;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** A model with a script in it, of any language and in any place, cannot be deployed; and no engine would run it. */
final class NoScripts extends ScriptFactory {
    @Override
    public ExecutableScript createScriptFromResource(String language, String resource) {
        throw refusal();
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, Expression resource) {
        throw refusal();
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, String source) {
        throw refusal();
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, Expression source) {
        throw refusal();
    }

    private static NotValidException refusal() {
        return new NotValidException("Scripts are switched off. Put the work into a service task of this application");
    }

    /** Knows no script engine, not even those the engine brings itself. */
    static final class Engines implements ScriptEngineResolver {
        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {
            // none is wanted
        }

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            return null;
        }

        @Override
        public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
            return null;
        }
    }
}
