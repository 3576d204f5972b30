package org.wopengine.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wopengine.closure.ClosureAnswers.with;

import jakarta.validation.Validation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Problem;
import org.wopengine.shared.FormAnswers;

class WriteClosureTest {
    private final Map<String, Object> good =
            with(with(ClosureAnswers.report(), "auditDocument", "D-17/1"), "keptChanges_1_document", "D-18/1");

    @Test
    void aFullReportIsTaken() {
        var report = read(WriteClosure.class, good);

        assertThat(report.finances()).hasSize(2);
        assertThat(report.needsAudit()).isTrue();
        assertThat(report.owesSomething()).isFalse();
    }

    @Test
    void nobodyMakesAProfit() {
        var surplus = with(good, "finances_1_income", 100000);
        assertThat(problems(surplus)).containsExactly("finances_1_surplusNote", "finances_1_surplusUse");

        var returned = with(surplus, "finances_1_surplusUse", "RETURNED");
        assertThat(problems(returned)).containsExactly("finances_1_surplusNote");
        assertThat(problems(with(returned, "finances_1_surplusNote", "3,500 to the foundation.")))
                .isEmpty();
    }

    @Test
    void aSurplusIsFoundInTheRowThePersonSees() {
        var moved = new HashMap<>(good);
        List.of("party", "income", "directCost")
                .forEach(field -> moved.put("finances_5_" + field, moved.remove("finances_2_" + field)));
        moved.put("finances_5_income", 13501);

        assertThat(problems(moved)).containsExactly("finances_5_surplusNote", "finances_5_surplusUse");
    }

    @Test
    void whereThereIsNoSurplusNothingHappensToIt() {
        assertThat(problems(with(good, "finances_2_surplusUse", "REINVESTED")))
                .containsExactly("finances_2_surplusUse");
        assertThat(problems(with(good, "finances_2_party", "OP11"))).containsExactly("finances_2_party");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "auditOpinion", "auditedOn", "auditDocument"})
    void anAuditIsToldInFullOrNotAtAll(String field) {
        assertThat(problems(with(good, field, null))).containsExactly(field);
        assertThat(problems(with(ClosureAnswers.withoutAudit(), "keptChanges_1_document", "D-18/1")))
                .isEmpty();
    }

    @Test
    void moneyThatIsLeftGoesSomewhere() {
        assertThat(problems(with(good, "treatment", "NOTHING_LEFT"))).containsExactly("treatment");
        assertThat(problems(with(good, "treatmentNote", null))).containsExactly("treatmentNote");
        assertThat(problems(with(good, "unspent", 0))).containsExactly("treatment");
    }

    @ParameterizedTest
    @CsvSource({"WRITTEN_OFF,obligations_1_note", "OPEN,obligations_1_note"})
    void anObligationThatIsNotMetIsExplained(String state, String field) {
        var answers = with(good, "obligations_1_state", state);

        assertThat(problems(answers)).containsExactly(field);
        assertThat(problems(with(answers, field, "Both leads agreed on 1 March.")))
                .isEmpty();
    }

    @Test
    void aCompletedPartnershipHasResultsThatStay() {
        assertThat(problems(with(good, "significantResults_1_text", null)))
                .containsExactly("significantResults_1_text");
        var without = new HashMap<>(good);
        without.keySet().removeIf(key -> key.startsWith("keptChanges") || key.startsWith("significantResults"));
        assertThat(problems(without)).containsExactly("keptChanges_1_change", "significantResults_1_text");
        assertThat(problems(with(without, "closeType", "TERMINATED_EARLY"))).isEmpty();
    }

    @Test
    void whatHappenedToTheCodeOfConductIsTold() {
        assertThat(problems(with(good, "codeOfConductFollowed", "false"))).containsExactly("conductNote");
        assertThat(problems(with(good, "lessonAreas", List.of()))).containsExactly("lessonAreas");
        assertThat(problems(with(good, "actualEnd", "2199-01-01"))).containsExactly("actualEnd");
    }

    @Test
    void aFollowUpTellsOfContractsAndPlans() {
        var followUp = ClosureAnswers.followUp();

        assertThat(problems(ReportFollowUp.class, followUp)).isEmpty();
        assertThat(problems(ReportFollowUp.class, with(followUp, "contractSince", "true")))
                .containsExactly("contractNote");
        assertThat(problems(ReportFollowUp.class, with(followUp, "nextPhasePlanned", "true")))
                .containsExactly("nextPhaseNote");
        assertThat(problems(ReportFollowUp.class, with(followUp, "outcomes_2_code", "CO1")))
                .containsExactly("outcomes_2_code");
        assertThat(problems(ReportFollowUp.class, with(followUp, "readings_1_value", 91)))
                .containsExactly("readings_1_value");
        assertThat(problems(ReportFollowUp.class, with(followUp, "readings_1_source", null)))
                .containsExactly("readings_1_source");
    }

    private List<String> problems(Map<String, Object> answers) {
        return problems(WriteClosure.class, answers);
    }

    private List<String> problems(Class<? extends FormAnswers> type, Map<String, Object> answers) {
        try {
            read(type, answers);
            return List.of();
        } catch (InvalidAnswers invalid) {
            return invalid.problems().stream().map(Problem::field).sorted().toList();
        }
    }

    private static <A> A read(Class<A> type, Map<String, Object> answers) {
        var silent = new StaticMessageSource();
        silent.setUseCodeAsDefaultMessage(true);
        return new AnswerReader(Validation.buildDefaultValidatorFactory().getValidator(), silent).read(type, answers);
    }
}
