package org.wopengine.workflow.internal;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;
import org.wopengine.identity.AttemptLog.Attempt;

/** Of two who act on a process at the same moment, the slower one has lost a race and done nothing wrong. */
class OvertakenCommandsTest {
    private static final ClosedCommands.Surroundings NOBODY = new ClosedCommands.Surroundings() {
        @Override
        public boolean isForPerson() {
            return false;
        }

        @Override
        public void refused(Attempt attempt) {
            throw new AssertionError(attempt);
        }
    };

    @Test
    void aProcessThatEndedWhileItWasReadIsALostRace() {
        var ended =
                new NullValueException("Cannot restore state of process instance 4711: list of executions is empty");

        assertThatExceptionOfType(OptimisticLockingException.class).isThrownBy(() -> failing(ended));
        assertThatExceptionOfType(OptimisticLockingException.class)
                .as("wrapped by a listener")
                .isThrownBy(() -> failing(new ProcessEngineException("in between", ended)));
    }

    @Test
    void whatWasNeverThereStaysARefusal() {
        var missing = new NullValueException("Cannot find task with id 4711: task is null");

        assertThatThrownBy(() -> failing(missing)).isSameAs(missing);
    }

    private static void failing(ProcessEngineException failure) {
        var commands = new ClosedCommands(NOBODY);
        commands.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                throw failure;
            }
        });
        commands.execute(context -> null);
    }
}
