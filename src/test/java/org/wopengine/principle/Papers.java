package org.wopengine.principle;

import static org.mockito.Mockito.mock;

import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.support.StaticMessageSource;
import org.wopengine.answers.AnswerReader;
import org.wopengine.document.DocumentType;

/** Papers as the checks read them, also such as the rules of a form would not let through. */
public final class Papers {
    public static final Thresholds THRESHOLDS =
            new Thresholds(1, LocalDate.parse("2009-01-01"), BigDecimal.valueOf(7), BigDecimal.valueOf(30), 2, 30, 3);

    private static final AnswerReader READER = new AnswerReader(mock(Validator.class), new StaticMessageSource());

    private Papers() {}

    /** A type of file in the answers stands for some file of that type. */
    public static <R> R read(Class<R> type, Map<String, ?> answers) {
        var filled = new LinkedHashMap<String, Object>(answers);
        filled.replaceAll((key, value) -> value instanceof DocumentType ? "D-1/1" : value);
        return READER.read(type, filled);
    }

    /** How a finding came out at its gate, with nobody having said anything to it. */
    public static Result result(Check check, Finding finding) {
        return Outcome.of(check, finding, PrincipleAnswers.NONE, null).result();
    }

    /** Whether the gate is stopped by it. */
    public static boolean stops(Check check, Finding finding) {
        return Outcome.of(check, finding, PrincipleAnswers.NONE, null).stops();
    }

    /** Whether the gate is passed once an officer has said why. */
    public static boolean passesWithWords(Check check, Finding finding) {
        var answers = new PrincipleAnswers(java.util.List.of(check), "Looked into it.", java.util.List.of(), null);
        return !Outcome.of(check, finding, answers, null).stops();
    }
}
