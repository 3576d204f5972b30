package org.wopengine.matching;

import java.util.HashMap;
import java.util.Map;
import org.wopengine.document.DocumentType;

/** Good answers to the forms of the matching, to begin tests with. */
public final class MatchingAnswers {
    private MatchingAnswers() {}

    /** One operator proposed for a role, with a complete concept note. */
    public static Map<String, Object> proposing(String operator, String role) {
        var answers = new HashMap<String, Object>();
        answers.put("outcome", "PROPOSED");
        answers.putAll(candidate(1, operator, role, "PROPOSE"));
        answers.put("introducedOn", "2025-02-01");
        answers.put("conceptObjective", "Cut commercial losses.");
        answers.put("conceptFocus", "Meters, reading routes, billing.");
        answers.put("conceptTargets", "Non-revenue water below 38 percent.");
        answers.put("conceptContributions", "150 and 400 staff days in kind.");
        answers.put("conceptResults", "A loss unit that works by itself.");
        answers.put("conceptMonths", 24);
        return answers;
    }

    /** One row of the shortlist. */
    public static Map<String, Object> candidate(int row, String operator, String role, String choice) {
        var prefix = "candidates_" + row + "_";
        return Map.of(
                prefix + "operator", operator,
                prefix + "role", role,
                prefix + "choice", choice,
                prefix + "reason", "Leads in its region on commercial losses.",
                prefix + "interpretation", "true");
    }

    public static Map<String, Object> nobody(String outcome) {
        return Map.of("outcome", outcome, "remark", "Nobody has experts free this year.");
    }

    public static Map<String, Object> accept() {
        return Map.of(
                "reply", "ACCEPT",
                "motivation", "Others have helped us when we began.",
                "withoutCharge", "true");
    }

    public static Map<String, Object> decline() {
        return Map.of("reply", "DECLINE", "reasonCode", "TIMING");
    }

    public static Map<String, Object> approve() {
        return Map.of("decision", "APPROVE");
    }

    public static Map<String, Object> sign() {
        return Map.of(
                "choice",
                "SIGN",
                "signatory",
                "Greta Lund",
                "position",
                "Managing director",
                "signedOn",
                "2025-02-20",
                "letter",
                DocumentType.LOI);
    }

    public static Map<String, Object> refuse() {
        return Map.of("choice", "REFUSE", "reasonCode", "OWNER_REFUSED");
    }
}
