package org.wopengine.answers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The answers cannot be taken as they are; nothing was changed. Becomes HTTP 400. */
public class InvalidAnswers extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidAnswers(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.field() == null ? problem.text() : problem.field() + ": " + problem.text())
                .collect(Collectors.joining(" · ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }

    /** The texts by field, for a page that shows the fields of this record; what none of them shows has an empty name. */
    public Map<String, String> byField(Class<? extends Record> shown) {
        var fields = AnswerReader.keys(shown);
        return problems().stream()
                .collect(Collectors.toMap(
                        problem -> problem.field() != null && fields.contains(problem.field()) ? problem.field() : "",
                        Problem::text,
                        (one, other) -> one.equals(other) ? one : one + " " + other));
    }
}
