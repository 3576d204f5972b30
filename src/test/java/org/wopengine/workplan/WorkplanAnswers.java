package org.wopengine.workplan;

import java.util.HashMap;
import java.util.Map;
import org.wopengine.document.DocumentType;

/** Good answers to the forms of diagnosis and work plan, to begin tests with. */
public final class WorkplanAnswers {
    private WorkplanAnswers() {}

    public static Map<String, Object> diagnosis() {
        var answers = new HashMap<String, Object>();
        answers.put("missionFrom", "2025-02-03");
        answers.put("missionTo", "2025-02-14");
        answers.put("interviewsManagement", 4);
        answers.put("interviewsTechnical", 9);
        answers.put("interviewsCommercial", 11);
        answers.put("interviewsUnion", 2);
        answers.put("interviewsCustomers", 30);
        answers.put("interviewsCivilSociety", 0);
        answers.put("interviewsMunicipality", 1);
        answers.put("strengths", "Readers know their routes by heart.");
        answers.put("weaknesses", "Nobody compares what is read with what is billed.");
        answers.put("opportunities", "The new mayor wants fewer losses.");
        answers.put("threats", "Half of the readers retire within three years.");
        answers.put("rootCauses", "Reading and billing belong to two departments that do not talk.");
        answers.put("quickWins", "Bill the forty largest users every month.");
        answers.put("agreedByMentee", "Julio Mamani");
        answers.put("agreedByMenteeOn", "2025-02-20");
        return answers;
    }

    public static Map<String, Object> firstPlan() {
        var answers = new HashMap<String, Object>();
        answers.put("versionReason", "First plan.");
        answers.put("steeringMetOn", "2025-03-01");
        answers.put("steeringDecision", "ACCEPTED");
        answers.put("steeringMinutes", DocumentType.SC_MINUTES);
        return answers;
    }

    public static Map<String, Object> amendment() {
        return with(with(firstPlan(), "amendmentReason", "TARGETS"), "versionReason", "The target was too bold.");
    }

    public static Map<String, Object> approve() {
        return Map.of("decision", "APPROVE");
    }

    public static Map<String, Object> requestChanges(String comment) {
        return Map.of(
                "decision", "REQUEST_CHANGES",
                "comment", comment,
                "reasonCode", "NO_CAPACITY_OUTCOME",
                "changesDueOn", "2099-02-01");
    }

    public static Map<String, Object> reject() {
        return Map.of("decision", "REJECT", "reasonCode", "PRINCIPLE_CHECK_FAILED", "comment", "A sale in disguise.");
    }

    public static Map<String, Object> defer(String until) {
        return Map.of("decision", "DEFER", "deferUntil", until);
    }

    /** The same answers with one changed; null takes it out. */
    public static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        var changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }
}
