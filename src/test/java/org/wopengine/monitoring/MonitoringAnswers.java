package org.wopengine.monitoring;

import java.util.HashMap;
import java.util.Map;

/** Good answers to the forms of reports and reviews, to begin tests with. */
public final class MonitoringAnswers {
    private static final String TOMORROW_AND_LATER = "2099-02-01";

    private MonitoringAnswers() {}

    public static Map<String, Object> report() {
        var answers = new HashMap<String, Object>();
        answers.put("kind", "PROGRESS");
        answers.put("mentorAuthor", "Greta Lund");
        answers.put("menteeAuthor", "Rosa Quispe");
        answers.put("executiveSummary", "Forty routes are read anew; the first large users pay what they use.");
        answers.put("mutualBenefit", "The mentor learned how to read meters where no street has a name.");
        answers.put("issues_1_description", "Two readers retire early.");
        answers.put("issues_1_severity", "MEDIUM");
        answers.put("issues_1_response", "Two younger ones walk with them.");
        answers.put("proposesEarlyClosure", "false");
        answers.put("dataVerified", "true");
        answers.put("codeOfConductRespected", "true");
        answers.put("noCommercialContract", "true");
        answers.put("withFinance", "false");
        return answers;
    }

    public static Map<String, Object> finalReport() {
        return with(report(), "kind", "FINAL");
    }

    /** The next instalment is asked for after this much of 82,500 was spent. */
    public static Map<String, Object> reportAskingForMoney(String spent) {
        var answers = report();
        answers.put("withFinance", "true");
        answers.put("lastInstalment", "82500");
        answers.put("spentOfInstalment", spent);
        answers.put("amountRequested", "40000");
        return answers;
    }

    public static Map<String, Object> reportProposingEarlyClosure() {
        return with(
                with(report(), "proposesEarlyClosure", "true"), "earlyClosureReason", "Everything planned is reached.");
    }

    public static Map<String, Object> coSign() {
        return coSign(4);
    }

    /** The same score on every path. */
    public static Map<String, Object> coSign(int score) {
        var answers = new HashMap<String, Object>();
        answers.put("satisfaction", score);
        answers.put("dynamics", score);
        answers.put("consolidation", score);
        answers.put("capacity", score);
        answers.put("performance", score);
        answers.put("healthComment", "As we see it.");
        answers.put("ownBenefit", "Our people have learned to explain what they do.");
        answers.put("coSigns", "true");
        return answers;
    }

    public static Map<String, Object> refuseToCoSign() {
        return with(with(coSign(), "coSigns", "false"), "reason", "The days of our staff are wrong.");
    }

    public static Map<String, Object> accept() {
        return Map.of("decision", "APPROVE");
    }

    public static Map<String, Object> requestChanges(String comment) {
        var answers = new HashMap<String, Object>();
        answers.put("decision", "REQUEST_CHANGES");
        answers.put("returnReasons", java.util.List.of("MISSING_EVIDENCE", "UNEXPLAINED_DELAY"));
        answers.put("comment", comment);
        answers.put("changesDueOn", TOMORROW_AND_LATER);
        return answers;
    }

    public static Map<String, Object> reject() {
        return Map.of("decision", "REJECT", "reasonCode", "PRINCIPLE_CHECK_FAILED", "comment", "A sale in disguise.");
    }

    public static Map<String, Object> defer(String until) {
        return Map.of("decision", "DEFER", "deferUntil", until);
    }

    public static Map<String, Object> review() {
        var answers = new HashMap<String, Object>();
        answers.put("reviewedOn", "2026-01-15");
        answers.put("reviewer", "Amadou Sow");
        answers.put("reviewerKind", "EXTERNAL");
        answers.put("method", "Reports read, twelve people asked, two zones seen.");
        for (var criterion :
                new String[] {"relevance", "coherence", "effectiveness", "efficiency", "impact", "sustainability"}) {
            answers.put(criterion, 5);
            answers.put(criterion + "Finding", "Better than expected, with a gap in the written procedures.");
        }
        answers.put("healthTrend", "IMPROVING");
        answers.put("forecast", "The targets will be reached, the one on losses late.");
        answers.put("recommendations_1_text", "Write the procedures down.");
        answers.put("recommendations_1_addressee", "Mentee");
        answers.put("recommendations_2_text", "Stay a week longer on each mission.");
        answers.put("recommendations_2_addressee", "Mentor");
        return answers;
    }

    public static Map<String, Object> answer() {
        var answers = new HashMap<String, Object>();
        answers.put("responses_1_choice", "ACCEPT");
        answers.put("responses_1_action", "A procedure for each route.");
        answers.put("responses_1_owner", "Rosa Quispe");
        answers.put("responses_1_dueOn", "2027-12-31");
        answers.put("responses_2_choice", "REJECT");
        answers.put("responses_2_action", "Our experts are needed at home.");
        answers.put("remarks", "A fair review.");
        return answers;
    }

    public static Map<String, Object> decide(String outcome) {
        return Map.of("decision", "DECIDED", "outcome", outcome);
    }

    public static Map<String, Object> extend(String until) {
        return with(decide("EXTEND"), "newEndsOn", until);
    }

    public static Map<String, Object> suspend() {
        return with(with(decide("SUSPEND"), "suspensionReason", "FUNDING_GAP"), "comment", "The fund is frozen.");
    }

    public static Map<String, Object> terminate() {
        var answers = with(decide("TERMINATE"), "terminationKind", "MUTUAL_CONSENT");
        answers.put("terminationReason", "LOSS_OF_COMMITMENT");
        answers.put("noticeOn", "2026-01-20");
        answers.put("comment", "Neither side has sent anybody for a year.");
        return answers;
    }

    /** The same answers with one changed; null takes it out. */
    public static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        var changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }
}
