package org.wopengine.workflow.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Problem;
import org.wopengine.shared.FormAnswers;
import org.wopengine.workflow.GateGuard;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** Asks the guard of the gates, if there is one and it stands at the form. Looked up late: the engine is made before it. */
@Component
class Gates {
    private final ObjectProvider<GateGuard> guards;
    private final AnswerReader reader;
    private final RefusalTexts texts;

    Gates(ObjectProvider<GateGuard> guards, AnswerReader reader, RefusalTexts texts) {
        this.guards = guards;
        this.reader = reader;
        this.texts = texts;
    }

    /** What the form of a gate shows besides. */
    Map<String, Object> show(TaskForm<?> form, Token token) {
        return guard(form).map(guard -> guard.show(form, token)).orElseGet(Map::of);
    }

    /** Takes the guard's own questions out of what was sent. */
    Asked take(TaskForm<?> form, Map<String, Object> sent) {
        return guard(form)
                .map(guard -> {
                    var own = new HashMap<>(sent);
                    own.keySet().retainAll(AnswerReader.keys(guard.questions()));
                    sent.keySet().removeAll(own.keySet());
                    return read(guard, own);
                })
                .orElseGet(() -> new Asked(null, List.of()));
    }

    /**
     * @return what the guard showed of it
     * @throws Refusal if anything speaks against the decision
     */
    Map<String, Object> decide(TaskForm<?> form, String formName, Token token, FormAnswers answers, Asked asked) {
        return guard(form)
                .map(guard -> guard.decide(form, token, answers, asked.own()))
                .map(verdict -> passed(verdict, formName))
                .orElseGet(Map::of);
    }

    private Map<String, Object> passed(GateGuard.Verdict verdict, String formName) {
        if (!verdict.against().isEmpty()) {
            var problems = new ArrayList<Problem>();
            verdict.against().forEach(refused -> problems.add(texts.problem(refused)));
            throw texts.of(new InvalidAnswers(problems), formName);
        }
        return verdict.shown();
    }

    private Asked read(GateGuard guard, Map<String, Object> own) {
        try {
            return new Asked((FormAnswers) reader.read(guard.questions(), own), List.of());
        } catch (InvalidAnswers invalid) {
            return new Asked(null, invalid.problems());
        }
    }

    private Optional<GateGuard> guard(TaskForm<?> form) {
        return guards.stream().filter(guard -> guard.guards(form)).findFirst();
    }

    /**
     * The answers to the guard's questions.
     *
     * @param own null if something is wrong with them
     */
    record Asked(FormAnswers own, List<Problem> problems) {}
}
