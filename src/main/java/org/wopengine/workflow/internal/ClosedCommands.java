package org.wopengine.workflow.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserOperationLogEntryCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.wopengine.identity.AttemptLog.Attempt;

/**
 * Stands in front of every command of the engine, whoever sends it, and refuses the few that are ways to run code or to
 * gain rights or to keep the database busy: a query with an expression or with very many conditions, for everybody; models and lists, for every person; people and rights, for
 * the web applications when nobody is logged in (CVE-2026-77226).
 */
final class ClosedCommands extends CommandInterceptor {
    private static final Set<Class<?>> ON_PEOPLE =
            Set.of(SaveUserCmd.class, SaveGroupCmd.class, CreateMembershipCmd.class, SaveAuthorizationCmd.class);
    private static final List<String> WEB_APPLICATIONS =
            List.of("org.camunda.bpm.admin.", "org.camunda.bpm.webapp.", "org.camunda.bpm.engine.rest.");

    /** What PostgreSQL says when it gave a statement up. */
    private static final String GIVEN_UP = "57014";

    /** What PostgreSQL says of a value that is too long for its column, or holds a NUL. */
    private static final Set<String> UNFIT = Set.of("22001", "22021");

    /** What the engine says when somebody else ended a process between its reading of the task and of the rest. */
    private static final String ENDED_MEANWHILE = "Cannot restore state of process instance";

    private final Surroundings surroundings;
    private final Predicate<Command<?>> asksByExpression;
    private final Predicate<Command<?>> asksTooMuch;
    private final Function<Command<?>, Attempt> attempts;

    ClosedCommands(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.asksByExpression = ClosedCommands::asksByExpression;
        this.asksTooMuch = Conditions::tooMany;
        this.attempts = this::attempt;
    }

    /** What the commands are judged by. */
    interface Surroundings {
        /** Whether the engine works for a person. */
        boolean isForPerson();

        void refused(Attempt attempt);
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (asksByExpression.test(command)) {
            surroundings.refused(Attempt.EXPRESSION_IN_QUERY);
            throw new ExpressionInQuery();
        }
        if (asksTooMuch.test(command)) {
            surroundings.refused(Attempt.TOO_MANY_CONDITIONS);
            throw new TooManyConditions();
        }
        var attempt = attempts.apply(command);
        if (attempt != null) {
            surroundings.refused(attempt);
            throw new AuthorizationException("Only the application itself does this");
        }
        try {
            return next.execute(command);
        } catch (ExpressionInQuery alreadyNoted) {
            throw alreadyNoted;
        } catch (ProcessEngineException failure) {
            throw plain(failure);
        }
    }

    private Attempt attempt(Command<?> command) {
        var type = command.getClass();
        if (command instanceof DeployCmd || command instanceof DeleteDeploymentCmd) {
            return surroundings.isForPerson() ? Attempt.DEPLOYMENT_BY_API : null;
        }
        if (command instanceof SaveFilterCmd || command instanceof DeleteFilterCmd) {
            return surroundings.isForPerson() ? Attempt.FILTER_BY_API : null;
        }
        if (command instanceof DeleteUserOperationLogEntryCmd) {
            return surroundings.isForPerson() ? Attempt.LOG_DELETION_BY_API : null;
        }
        return ON_PEOPLE.contains(type) && !surroundings.isForPerson() && isSentByWebApplication()
                ? Attempt.PEOPLE_WITHOUT_LOGIN
                : null;
    }

    private static boolean asksByExpression(Command<?> command) {
        return command instanceof AbstractQuery<?, ?> query && holdsExpression(query);
    }

    /** The engine's own check of the same looks at the outermost query only. Alternatives share one list of all. */
    private static boolean holdsExpression(AbstractQuery<?, ?> query) {
        return !query.getExpressions().isEmpty()
                || query instanceof TaskQueryImpl tasks
                        && tasks.getQueries().stream()
                                .anyMatch(part ->
                                        part != null && !part.getExpressions().isEmpty());
    }

    private static boolean isSentByWebApplication() {
        return StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .anyMatch(name -> WEB_APPLICATIONS.stream().anyMatch(name::startsWith)));
    }

    /**
     * The engine wraps refusals into failures: what an expression threw, and what the database would not keep. And it has
     * no word of its own for somebody who was faster when only half of what it reads is gone already.
     */
    private ProcessEngineException plain(ProcessEngineException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExpressionInQuery) {
                surroundings.refused(Attempt.EXPRESSION_IN_QUERY);
                return new ExpressionInQuery();
            }
            if (cause instanceof TookTooLong) {
                return failure;
            }
            if (cause instanceof NullValueException
                    && String.valueOf(cause.getMessage()).startsWith(ENDED_MEANWHILE)) {
                return new OptimisticLockingException(cause.getMessage());
            }
            if (cause instanceof SQLException complaint && GIVEN_UP.equals(complaint.getSQLState())) {
                return new TookTooLong(failure);
            }
            if (cause instanceof SQLException complaint && UNFIT.contains(String.valueOf(complaint.getSQLState()))) {
                return new BadUserRequestException(
                        "A value is too long, or has characters that cannot be kept", failure);
            }
        }
        return failure;
    }
}
