package org.wopengine.identity.tasklist;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which calls of the engine's web API people may make at all. Reading is left to the engine's own rights. Of the calls
 * that change something, Tasklist needs very few, so everything else is refused; administrators may make those the
 * engine allows them, but none that works on a task.
 */
final class ApiRules {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ENGINE = "/camunda/api/engine/engine/[^/]+";

    /** Questions that are asked with a body. */
    private static final Pattern QUESTION = any(
            "/task",
            "/task/count",
            "/filter/[^/]+/list",
            "/filter/[^/]+/count",
            "/filter/[^/]+/singleResult",
            "/variable-instance",
            "/variable-instance/count");

    /** What Tasklist does for the person in front of it. */
    private static final Pattern WORK = any(
            "/task/[^/]+/claim",
            "/task/[^/]+/unclaim",
            "/task/[^/]+/assignee",
            "/task/[^/]+/submit-form",
            "/process-definition/(key/)?[^/]+/submit-form");

    private static final Pattern LOG_OUT = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout");

    /** Every way to move a task or to start a process; all of them are somebody's decision. */
    private static final Pattern DECIDING = any(
            "/task/[^/]+/(claim|submit-form|complete|resolve|delegate|bpmnError|bpmnEscalation)",
            "/process-definition/(key/)?.+/(submit-form|start)");

    /** Ways to finish a task or start a process that pass by its form. */
    private static final Pattern PAST_THE_FORM =
            any("/task/[^/]+/(complete|resolve|delegate|bpmnError|bpmnEscalation)", "/process-definition/.+/start");

    private ApiRules() {}

    /** How a call is answered. */
    enum Verdict {
        LET_THROUGH,
        ONLY_BY_FORM,
        NOT_ALLOWED
    }

    static Verdict judge(String method, String path, boolean administrator) {
        if (READING.contains(method)) {
            return Verdict.LET_THROUGH;
        }
        if (PAST_THE_FORM.matcher(path).matches()) {
            return Verdict.ONLY_BY_FORM;
        }
        if (method.equals("POST")
                && (LOG_OUT.matcher(path).matches() || QUESTION.matcher(path).matches())) {
            return Verdict.LET_THROUGH;
        }
        if (administrator) {
            return DECIDING.matcher(path).matches() ? Verdict.NOT_ALLOWED : Verdict.LET_THROUGH;
        }
        return method.equals("POST") && WORK.matcher(path).matches() ? Verdict.LET_THROUGH : Verdict.NOT_ALLOWED;
    }

    private static Pattern any(String... paths) {
        return Pattern.compile(ENGINE + "(" + String.join("|", List.of(paths)) + ")");
    }
}
