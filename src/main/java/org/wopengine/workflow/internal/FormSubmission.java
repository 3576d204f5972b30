package org.wopengine.workflow.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Problem;
import org.wopengine.shared.Actor;
import org.wopengine.shared.FormAnswers;
import org.wopengine.workflow.TaskForm;

/** Takes a submitted form: who may, are the answers good, then hands them on. */
@Component
class FormSubmission {
    private final AnswerReader reader;
    private final RefusalTexts texts;
    private final ShownForms shown;
    private final Turns turns;
    private final Impartiality impartiality;
    private final Gates gates;
    private final Privacy privacy;

    FormSubmission(
            AnswerReader reader,
            RefusalTexts texts,
            ShownForms shown,
            Turns turns,
            Impartiality impartiality,
            Gates gates,
            Privacy privacy) {
        this.privacy = privacy;
        this.gates = gates;
        this.impartiality = impartiality;
        this.turns = turns;
        this.reader = reader;
        this.texts = texts;
        this.shown = shown;
    }

    void submit(TaskForm<?> form, String formName, TaskEntity task, VariableMap submitted) {
        turns.take(task);
        if (task.getDelegationState() == DelegationState.PENDING) {
            throw texts.of("workflow.delegated");
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(user())) {
            throw texts.of("workflow.somebody-elses");
        }
        var actor = actor(task);
        privacy.against(task, actor.user()).ifPresent(refused -> {
            throw texts.of(refused, formName);
        });
        var sent = SubmittedValues.of(submitted);
        var problems = new ArrayList<>(impartiality.demand(form, formName, task, actor, sent));
        var asked = gates.take(form, sent);
        problems.addAll(asked.problems());
        var answers = read(form, formName, sent, problems);
        var token = new EngineToken(task.getExecution(), actor);
        var seen = new HashMap<>(gates.decide(form, formName, token, answers, asked));
        seen.putAll(form.show(token));
        if (!privacy.covers(task)) {
            shown.keep(task, form, formName, actor, answers, seen);
        }
        hand(task.getExecution(), formName, new Submission(answers, actor));
    }

    void start(TaskForm<?> form, String formName, ExecutionEntity instance, VariableMap submitted) {
        var groups = groups();
        var role = groups.stream()
                .filter(group -> group.startsWith("operator-"))
                .findFirst()
                .or(() -> groups.stream().filter("secretariat"::equals).findFirst())
                .orElseThrow(() -> texts.of("workflow.not-allowed-to-start"));
        hand(
                instance,
                formName,
                new Submission(
                        read(form, formName, SubmittedValues.of(submitted), List.of()), new Actor(user(), role, null)));
    }

    /** Everything that is wrong is said at once. */
    private FormAnswers read(TaskForm<?> form, String formName, Map<String, Object> sent, List<Problem> before) {
        var problems = new ArrayList<>(before);
        try {
            var answers = reader.read(form.answers(), sent);
            if (problems.isEmpty()) {
                return answers;
            }
        } catch (InvalidAnswers invalid) {
            problems.addAll(invalid.problems());
        }
        throw texts.of(new InvalidAnswers(problems), formName);
    }

    private void hand(ExecutionEntity execution, String formName, Submission submission) {
        SubmittedForm.begin(formName, texts);
        execution.setVariable(Submission.VARIABLE, Variables.untypedValue(submission, true));
    }

    /** In whose name a person completes a task: the first of the task's groups the person belongs to. */
    private Actor actor(TaskEntity task) {
        var mine = groups();
        var role = task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .filter(mine::contains)
                .sorted()
                .findFirst()
                .orElseThrow(() -> texts.of("workflow.not-your-task"));
        return new Actor(user(), role, task.getId());
    }

    private static String user() {
        var authentication = Context.getCommandContext().getAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }

    private static Set<String> groups() {
        var authentication = Context.getCommandContext().getAuthentication();
        return authentication == null || authentication.getGroupIds() == null
                ? Set.of()
                : authentication.getGroupIds().stream().collect(Collectors.toUnmodifiableSet());
    }
}
