package org.wopengine.shared;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Reads answers by the names of their questions, so that a dossier can show every one of them and what changed between
 * two versions.
 *
 * @param <A> the answers record
 */
public final class Answered<A extends Record & FormAnswers> {
    private final Map<String, RecordComponent> questions = new LinkedHashMap<>();
    private final String labels;

    /** @param labels start of the message keys of the labels; the name of the question follows */
    public Answered(Class<A> answers, String labels) {
        this.labels = labels;
        Arrays.stream(answers.getRecordComponents()).forEach(question -> {
            questions.put(question.getName(), question);
        });
    }

    /** The names of all questions, in the order of the record. */
    public List<String> names() {
        return List.copyOf(questions.keySet());
    }

    /** One answer, or null; throws if there is no such question. */
    public Object value(A answers, String name) {
        return read(questions.get(name), answers);
    }

    /** One answer with its label. */
    public DossierChapter.Fact fact(A answers, String name) {
        return new DossierChapter.Fact(labels + name, value(answers, name));
    }

    /** What differs between two versions, in the order of the record. */
    public List<Change> changes(A before, A after) {
        var changes = new ArrayList<Change>();
        for (var name : questions.keySet()) {
            var was = value(before, name);
            var is = value(after, name);
            if (!Objects.equals(was, is)) {
                changes.add(new Change(new DefaultMessageSourceResolvable(labels + name), told(was), told(is)));
            }
        }
        return changes;
    }

    /** An empty text for nothing; a list of rows as a list of lists. */
    private static Object told(Object answer) {
        if (answer instanceof List<?> rows) {
            return rows.stream()
                    .map(row -> row instanceof Record several ? parts(several) : row)
                    .toList();
        }
        return answer == null ? "" : answer;
    }

    private static List<Object> parts(Record row) {
        return Arrays.stream(row.getClass().getRecordComponents())
                .map(part -> read(part, row))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Object read(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(row.getClass() + " cannot be read", impossible);
        }
    }

    /**
     * One answer that changed.
     *
     * @param before the answer as it was, an empty text for none
     * @param after the answer as it is, an empty text for none
     */
    public record Change(MessageSourceResolvable label, Object before, Object after) {}
}
