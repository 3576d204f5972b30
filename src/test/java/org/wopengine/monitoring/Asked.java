package org.wopengine.monitoring;

import jakarta.validation.Validation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Problem;

/** Reads answers as the forms do and tells which fields are wrong. */
final class Asked {
    private static final AnswerReader READER =
            new AnswerReader(Validation.buildDefaultValidatorFactory().getValidator(), new SilentMessages());

    private Asked() {}

    static List<String> problems(Class<?> type, Map<String, Object> answers) {
        var given = new HashMap<>(answers);
        given.values().removeIf(java.util.Objects::isNull);
        try {
            READER.read(type, given);
            return List.of();
        } catch (InvalidAnswers invalid) {
            return invalid.problems().stream().map(Problem::field).toList();
        }
    }
}
