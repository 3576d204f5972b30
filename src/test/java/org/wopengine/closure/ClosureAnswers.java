package org.wopengine.closure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wopengine.document.DocumentType;

/** Good answers for the forms of closure and follow-up; the report goes with {@link ClosureSheets#good()}. */
public final class ClosureAnswers {
    private ClosureAnswers() {}

    public static Map<String, Object> report() {
        var answers = new HashMap<String, Object>();
        answers.put("closeType", "COMPLETED_PARTIALLY");
        answers.put("actualEnd", "2025-12-31");
        answers.put("summary", "Forty readers read all routes; losses fell from 44 to 40.5 percent.");
        answers.put("significantResults_1_text", "The loss unit works without help.");
        answers.put("lessonsWorked", "Training whole units.");
        answers.put("lessonsFailed", "The software came a year late.");
        answers.put("lessonsDifferently", "Order the meters before the first mission.");
        answers.put("lessonAreas", List.of("NON_REVENUE_WATER_COMMERCIAL_LOSSES"));
        answers.put("keptChanges_1_change", "Large users are read every month.");
        answers.put("keptChanges_1_maintainedBy", "Loss unit");
        answers.put("keptChanges_1_reference", "Procedure 7");
        answers.put("keptChanges_1_document", DocumentType.EVIDENCE);
        answers.put("nextSteps", "An investment plan for bulk meters.");
        answers.put("nextPhasePlanned", "true");
        answers.put("menteeBecomesMentor", "true");
        answers.put("sharesMaterials", "true");
        answers.put("externalFunds", 100000);
        answers.put("ownFunds", 20000.5);
        answers.put("unspent", 10000.5);
        answers.put("treatment", "RETURNED_TO_FUNDER");
        answers.put("treatmentNote", "All of it to the foundation.");
        answers.put("finances_1_party", "OP11");
        answers.put("finances_1_income", 96500);
        answers.put("finances_1_directCost", 96500);
        answers.put("finances_2_party", "OP03");
        answers.put("finances_2_income", 0);
        answers.put("finances_2_directCost", 13500);
        answers.put("auditor", "Quispe and partners");
        answers.put("auditOpinion", "UNQUALIFIED");
        answers.put("auditedOn", "2026-03-01");
        answers.put("auditDocument", DocumentType.AUDIT);
        answers.put("obligations_1_what", "Return of the loaned loggers");
        answers.put("obligations_1_owedBy", "OP03");
        answers.put("obligations_1_state", "MET");
        answers.put("codeOfConductFollowed", "true");
        return answers;
    }

    public static Map<String, Object> withoutAudit() {
        var answers = report();
        List.of("auditor", "auditOpinion", "auditedOn", "auditDocument").forEach(answers::remove);
        return answers;
    }

    public static Map<String, Object> statement() {
        var answers = new HashMap<String, Object>();
        answers.put("benefits", "Our staff is proud and stays.");
        answers.put("learned", "To explain what we do.");
        answers.put("satisfaction", 4);
        answers.put("signatory", "Rosa Quispe");
        answers.put("position", "General manager");
        answers.put("signedOn", "2026-03-05");
        return answers;
    }

    public static Map<String, Object> accept() {
        return Map.of("decision", "APPROVE");
    }

    public static Map<String, Object> requestChanges(String comment) {
        return Map.of("decision", "REQUEST_CHANGES", "comment", comment, "changesDueOn", "2099-02-01");
    }

    public static Map<String, Object> reject(String reason) {
        return Map.of("decision", "REJECT", "reasonCode", reason);
    }

    public static Map<String, Object> defer(String until) {
        return Map.of("decision", "DEFER", "deferUntil", until);
    }

    public static Map<String, Object> followUp() {
        var answers = new HashMap<String, Object>();
        answers.put("summary", "The loss unit has grown; billing waits for its software.");
        answers.put("outcomes_1_code", "CO1");
        answers.put("outcomes_1_levelNow", "INSTITUTIONALISED");
        answers.put("outcomes_2_code", "CO2");
        answers.put("outcomes_2_levelNow", "APPLIED_WITH_HELP");
        answers.put("readings_1_indicator", "K03");
        answers.put("readings_1_scope", "UTILITY");
        answers.put("readings_1_value", 39.8);
        answers.put("readings_1_measuredOn", "2026-06-30");
        answers.put("readings_1_source", "Water balance");
        answers.put("contractSince", "false");
        answers.put("wantsToMentor", "true");
        answers.put("nextPhasePlanned", "false");
        return answers;
    }

    public static Map<String, Object> acknowledge() {
        return Map.of("decision", "APPROVE");
    }

    /** The same answers with one changed; null takes it out. */
    public static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        var changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }
}
