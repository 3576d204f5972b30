package org.wopengine.workflow.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Problem;
import org.wopengine.duties.Declarations;
import org.wopengine.duties.Declared;
import org.wopengine.duties.Duties;
import org.wopengine.duties.Duty;
import org.wopengine.duties.InterestAnswers;
import org.wopengine.duties.Standing;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;

/**
 * Asks, in front of every form that decides, whether this person may: no author, not from one of the operators, no
 * conflict of interest. The two fields about the own interest belong to no answers record; they are read here.
 */
@Component
class Impartiality {
    /** Whether the form asks for the declaration, and what keeps the person from deciding at all. */
    static final String ASKED = "viewInterestAsked";

    static final String OBSTACLE = "viewObstacle";

    private static final Set<String> FIELDS = Set.of(InterestAnswers.DECLARATION, InterestAnswers.NOTE);
    private static final String NONE = "–";

    private final Duties duties;
    private final Declarations declarations;
    private final TaskForms forms;
    private final AnswerReader reader;
    private final RefusalTexts texts;
    private final MessageSource messages;

    Impartiality(
            Duties duties,
            Declarations declarations,
            TaskForms forms,
            AnswerReader reader,
            RefusalTexts texts,
            MessageSource messages) {
        this.duties = duties;
        this.declarations = declarations;
        this.forms = forms;
        this.reader = reader;
        this.texts = texts;
        this.messages = messages;
    }

    /** What the top of a form tells about the person who opens it. */
    Map<String, Object> show(TaskForm<?> form, TaskEntity task, String user) {
        if (!form.duty().impartial()) {
            return Map.of();
        }
        var standing = user == null ? null : standing(task, form, user);
        var refusal = standing == null
                ? Optional.<Refused>empty()
                : standing.refusal(form.duty()).or(() -> against(form, task, user));
        return Map.of(
                OBSTACLE,
                refusal.map(this::text).orElse(NONE),
                ASKED,
                refusal.isEmpty() && (standing == null || standing.hasToDeclare(form.duty())));
    }

    /**
     * Lets only those through who may decide. Takes the fields about the own interest out of what was sent.
     *
     * @return what is wrong with these fields
     * @throws Refusal if the person may not
     */
    List<Problem> demand(TaskForm<?> form, String formName, TaskEntity task, Actor actor, Map<String, Object> sent) {
        if (!form.duty().impartial()) {
            return List.of();
        }
        var about = new HashMap<>(sent);
        about.keySet().retainAll(FIELDS);
        sent.keySet().removeAll(FIELDS);
        var standing = standing(task, form, actor.user());
        standing.refusal(form.duty()).ifPresent(refusal -> {
            throw texts.of(refusal, formName);
        });
        if (about.isEmpty() && !standing.hasToDeclare(form.duty())) {
            return List.of();
        }
        try {
            var answers = reader.read(InterestAnswers.class, about);
            declare(partnership(task), answers, standing, actor, formName);
            return List.of();
        } catch (InvalidAnswers invalid) {
            return invalid.problems();
        } catch (Refused refused) {
            return List.of(new Problem(refused.field(), text(refused)));
        }
    }

    /**
     * Why a person cannot have this task; empty if nothing speaks against it.
     *
     * @param asker who wants it so: the person itself is told what to do, anybody else who it is about
     */
    Optional<Refused> againstHolding(TaskEntity task, String user, String asker) {
        return form(task).filter(form -> form.duty().impartial()).flatMap(form -> {
            var standing = standing(task, form, user);
            return (user.equals(asker) ? standing.refusal(form.duty()) : standing.because(form.duty()))
                    .or(() -> against(form, task, user));
        });
    }

    private static Optional<Refused> against(TaskForm<?> form, TaskEntity task, String user) {
        return form.against(new EngineToken(task.getExecution(), Actor.system()), user);
    }

    Duty duty(FormKey key) {
        return forms.at(key).map(TaskForm::duty).orElse(Duty.WRITE);
    }

    private void declare(
            PartnershipId partnership, InterestAnswers answers, Standing standing, Actor actor, String formName) {
        if (answers.interestDeclaration() == Declared.NO_CONFLICT) {
            declarations.declare(partnership, Declared.NO_CONFLICT, null, null, actor);
            return;
        }
        if (answers.interestNote() == null) {
            throw Refused.because("duties.say-which-conflict", InterestAnswers.NOTE);
        }
        // the decision is rolled back, the declaration is not
        throw new ConflictDeclared(
                messages.getMessage("duties.conflict-kept", null, LocaleContextHolder.getLocale()),
                partnership,
                answers.interestNote(),
                actor);
    }

    private Standing standing(TaskEntity task, TaskForm<?> form, String user) {
        return duties.standing(partnership(task), form.key().process(), user);
    }

    private Optional<TaskForm<?>> form(TaskEntity task) {
        var definition = (ProcessDefinitionEntity) task.getProcessDefinition();
        return forms.at(FormKey.of(definition.getKey(), task.getTaskDefinitionKey()));
    }

    private static PartnershipId partnership(TaskEntity task) {
        return new PartnershipId(task.getExecution().getProcessBusinessKey());
    }

    private String text(Refused refused) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), LocaleContextHolder.getLocale());
    }
}
