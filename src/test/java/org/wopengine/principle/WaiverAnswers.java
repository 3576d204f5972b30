package org.wopengine.principle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Good answers to what the gates ask about the principles, and to the waiver. */
public final class WaiverAnswers {
    public static final String TASK = "UserTask_DecideOnWaiver";

    private WaiverAnswers() {}

    /** The gate asks for a waiver of these checks. */
    public static Map<String, Object> request(String... checks) {
        return Map.of(
                "decision", "REQUEST_WAIVER",
                "waivedChecks", List.of(checks),
                "waiverReason", "The owner confirms it in a letter next week.");
    }

    public static Map<String, Object> grant() {
        return Map.of("decision", "GRANT", "comment", "I have read the letter.");
    }

    public static Map<String, Object> refuse() {
        return Map.of("decision", "REFUSE", "comment", "Without the letter it cannot go on.");
    }

    /** The same answers with these checks judged. */
    public static Map<String, Object> judging(Map<String, ?> answers, String... checks) {
        var judged = new HashMap<String, Object>(answers);
        judged.put("judgedChecks", List.of(checks));
        judged.put("judgement", "I have looked into it: nobody gains from it.");
        return judged;
    }
}
