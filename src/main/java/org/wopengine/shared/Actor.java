package org.wopengine.shared;

/**
 * Who acts: a person in a role, by completing a task or by a button of an own page.
 *
 * @param user the login; {@code system} where a timer or a job acts
 * @param role the group in whose name the person acts, for example {@code secretariat} or {@code operator-OP01}
 * @param taskId the engine's id of the task that was completed, or null if it was no task
 */
public record Actor(String user, String role, String taskId) {
    private static final String OPERATOR = "operator-";

    /** What the engine does by itself: timers, jobs. */
    public static Actor system() {
        return new Actor("system", "system", null);
    }

    /** Whether the person acts in the name of this operator. */
    public boolean actsFor(OperatorCode operator) {
        return operator.group().equals(role);
    }

    /** The operator in whose name the person acts, or null if it is not an operator's person. */
    public OperatorCode operator() {
        return role != null && role.startsWith(OPERATOR) ? new OperatorCode(role.substring(OPERATOR.length())) : null;
    }
}
