package org.wopengine.lint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wopengine.lint.Code.Answered;
import org.wopengine.lint.Code.Bean;
import org.wopengine.lint.Code.Contract;
import org.wopengine.shared.GateAnswers;
import org.wopengine.shared.GateChoice;

/** The Java side of the small models in {@code src/test/resources/lint}. */
final class MiniCode {
    enum Outcome {
        ELIGIBLE,
        REJECTED,
        DEFERRED
    }

    enum Decision {
        APPROVE,
        REJECT,
        DEFER
    }

    record Expression(@NotBlank @Size(max = 200) String operatorName) {}

    record Screening(@NotNull Decision decision, @Size(max = 3000) String comment, LocalDate deferUntil) {}

    enum Refusal {
        DUPLICATE
    }

    record GateScreening(
            @NotNull GateChoice decision,
            @Size(max = 3000) String comment,
            LocalDate changesDueOn,
            Refusal reasonCode,
            LocalDate deferUntil)
            implements GateAnswers {}

    private static final Answered EXPRESSES = new Answered(
            "partnership-lifecycle",
            "StartEvent_InterestExpressed",
            "ExpressInterestForm",
            Expression.class,
            false,
            false,
            Set.of());
    private static final Answered SCREENS = new Answered(
            "interest-screening",
            "UserTask_ScreenInterest",
            "ScreenInterestForm",
            Screening.class,
            true,
            false,
            Set.of("viewOperator"));
    private static final Answered SCREENS_FOR_ANYBODY = new Answered(
            "interest-screening",
            "UserTask_ScreenInterest",
            "ScreenInterestForm",
            Screening.class,
            false,
            false,
            Set.of("viewOperator"));

    private static final Answered SCREENS_WITHOUT_PRINCIPLES = new Answered(
            "interest-screening",
            "UserTask_ScreenInterest",
            "ScreenInterestForm",
            GateScreening.class,
            true,
            false,
            Set.of("viewOperator"));

    private MiniCode() {}

    static Code good() {
        return code("interest", List.of(EXPRESSES, SCREENS));
    }

    /** The Java side that goes with the bad model of a rule: good, unless the mistake is on the Java side. */
    static Code of(String rule) {
        return switch (rule) {
            case "L4" -> code("matching", List.of(EXPRESSES, SCREENS));
            case "L9" -> code("interest", List.of(EXPRESSES, SCREENS, SCREENS));
            case "F8" -> code("interest", List.of(EXPRESSES, SCREENS_FOR_ANYBODY));
            case "F9" -> code("interest", List.of(EXPRESSES, SCREENS_WITHOUT_PRINCIPLES));
            default -> good();
        };
    }

    private static Code code(String moduleOfRecorder, List<Answered> forms) {
        return new Code(
                List.of(
                        new Contract(
                                "partnership-lifecycle",
                                "partnership",
                                "LifecycleProcess",
                                Map.of("interestOutcome", Outcome.class)),
                        new Contract(
                                "interest-screening",
                                "interest",
                                "ScreeningProcess",
                                Map.of(
                                        "interestOutcome", Outcome.class,
                                        "publicOperator", Boolean.class,
                                        "eligibilityAdvice", String.class,
                                        "deferredUntil", LocalDate.class))),
                Map.of(
                        "interestRegister", new Bean("interest", true, false),
                        "interestEnterScreening", new Bean("interest", true, false),
                        "interestRecordScreening", new Bean(moduleOfRecorder, true, false),
                        "remindOfTask", new Bean("notification", false, true),
                        "escalateTask", new Bean("notification", false, true)),
                forms,
                text -> true);
    }
}
