package org.wopengine.call.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.wopengine.shared.CodeNames;

/** One answer as a page shows it: codes by their names, a row as the answers in it. */
record AnswerFact(String question, Object value) {

    /** The rows of a table; empty for everything else. */
    public List<List<AnswerFact>> rows() {
        return value instanceof Collection<?> several
                ? several.stream()
                        .filter(Row.class::isInstance)
                        .map(row -> ((Row) row).parts())
                        .toList()
                : List.of();
    }

    /** A number says nothing without its question; texts and names do. */
    public boolean isNumber() {
        return value instanceof Number;
    }

    private record Row(List<AnswerFact> parts) {}

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
                        .map(one -> one instanceof Record row ? new Row(parts(row)) : one)
                        .toList()
                : value;
    }

    private static List<AnswerFact> parts(Record row) {
        return Arrays.stream(row.getClass().getRecordComponents())
                .filter(part -> part.getType() != Boolean.class)
                .map(part -> new AnswerFact(part.getName(), told(part.getName(), read(part, row))))
                .filter(part -> part.value() != null)
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
