package org.wopengine.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.wopengine.workplan.WorkplanAnswers.with;

import jakarta.validation.Validation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Problem;

class WorkplanFormsTest {
    private final AnswerReader reader =
            new AnswerReader(Validation.buildDefaultValidatorFactory().getValidator(), silent());

    private static final Map<String, Object> FIRST_PLAN = with(WorkplanAnswers.firstPlan(), "steeringMinutes", "D-3/1");

    @Test
    void aPlanComesWithTheMinutesOfTheCommittee() {
        assertThat(problems(SubmitPlan.class, with(FIRST_PLAN, "steeringMinutes", null)))
                .containsExactly("steeringMinutes");
    }

    @Test
    void goodAnswersAreTaken() {
        assertThat(reader.read(RecordDiagnosis.class, WorkplanAnswers.diagnosis())
                        .voicesHeard())
                .isEqualTo(3);
        assertThat(reader.read(SubmitPlan.class, FIRST_PLAN).amendmentReason()).isNull();
        assertThat(reader.read(DecidePlan.class, WorkplanAnswers.reject()).reasonCode())
                .isEqualTo(PlanReturn.PRINCIPLE_CHECK_FAILED);
    }

    @Test
    void zeroInterviewsAreAnAnswerButNoneIsNot() {
        assertThat(problems(RecordDiagnosis.class, with(WorkplanAnswers.diagnosis(), "interviewsUnion", 0)))
                .isEmpty();
        assertThat(problems(RecordDiagnosis.class, with(WorkplanAnswers.diagnosis(), "interviewsUnion", null)))
                .containsExactly("interviewsUnion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"strengths", "weaknesses", "opportunities", "threats", "rootCauses", "agreedByMentee"})
    void whatWasFoundIsToldInFull(String field) {
        assertThat(problems(RecordDiagnosis.class, with(WorkplanAnswers.diagnosis(), field, " ")))
                .containsExactly(field);
    }

    @Test
    void aMissionDoesNotEndBeforeItBegins() {
        assertThat(problems(RecordDiagnosis.class, with(WorkplanAnswers.diagnosis(), "missionTo", "2025-02-02")))
                .containsExactly("missionTo");
        assertThat(problems(RecordDiagnosis.class, with(WorkplanAnswers.diagnosis(), "missionTo", "2025-02-03")))
                .isEmpty();
    }

    @Test
    void aDiagnosisIsNotAgreedInTheFuture() {
        assertThat(problems(RecordDiagnosis.class, with(WorkplanAnswers.diagnosis(), "agreedByMenteeOn", "2099-01-01")))
                .containsExactly("agreedByMenteeOn");
    }

    @Test
    void remarksOfTheSteeringCommitteeAreWrittenDown() {
        var remarks = with(FIRST_PLAN, "steeringDecision", "ACCEPTED_WITH_REMARKS");

        assertThat(problems(SubmitPlan.class, remarks)).containsExactly("steeringRemarks");
        assertThat(problems(SubmitPlan.class, with(remarks, "steeringRemarks", "Begin with the largest users.")))
                .isEmpty();
    }

    @Test
    void aVersionSaysWhyItIsMade() {
        assertThat(problems(SubmitPlan.class, with(FIRST_PLAN, "versionReason", null)))
                .containsExactly("versionReason");
    }

    @Test
    void aDecisionComesWithWhatItNeeds() {
        assertThat(problems(DecidePlan.class, Map.of("decision", "REJECT"))).containsExactly("reasonCode");
        assertThat(problems(DecidePlan.class, Map.of("decision", "REQUEST_CHANGES")))
                .containsExactly("comment", "changesDueOn");
        assertThat(problems(DecidePlan.class, Map.of("decision", "DEFER"))).containsExactly("deferUntil");
        assertThat(problems(DecidePlan.class, Map.of())).containsExactly("decision");
    }

    private List<String> problems(Class<?> type, Map<String, Object> answers) {
        var invalid = catchThrowableOfType(InvalidAnswers.class, () -> reader.read(type, answers));
        return invalid == null
                ? List.of()
                : invalid.problems().stream().map(Problem::field).toList();
    }

    private static StaticMessageSource silent() {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return messages;
    }
}
