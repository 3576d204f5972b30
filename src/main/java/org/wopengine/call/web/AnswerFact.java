package org.wopengine.call.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.wopengine.shared.CodeNames;

/** One answer as a page shows it: codes by their names, rows as lists of their parts. */
record AnswerFact(String question, Object value) {

    static List<AnswerFact> of(Record answers) {
        return Arrays.stream(answers.getClass().getRecordComponents())
                .map(question -> new AnswerFact(question.getName(), told(question.getName(), read(question, answers))))
                .toList();
    }

    private static Object told(String question, Object value) {
        if (question.equals("languages")) {
            return ((Collection<?>) value)
                    .stream().map(code -> CodeNames.language(code.toString())).toList();
        }
        if (question.equals("country") && value != null) {
            return CodeNames.country(value.toString());
        }
        return value instanceof Collection<?> several
                ? several.stream()
                        .map(one -> one instanceof Record row ? parts(row) : one)
                        .toList()
                : value;
    }

    private static List<Object> parts(Record row) {
        return Arrays.stream(row.getClass().getRecordComponents())
                .filter(part -> part.getType() != Boolean.class)
                .map(part -> told(part.getName(), read(part, row)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Object read(RecordComponent component, Record answers) {
        try {
            return component.getAccessor().invoke(answers);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(answers.getClass() + " cannot be read", impossible);
        }
    }
}
