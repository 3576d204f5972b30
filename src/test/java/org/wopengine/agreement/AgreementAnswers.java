package org.wopengine.agreement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wopengine.document.DocumentType;

/** Good answers to the forms of the agreement, to begin tests with. */
public final class AgreementAnswers {
    private AgreementAnswers() {}

    /** A partnership agreement of these operators; the leads come first. */
    public static Map<String, Object> draft(String... operators) {
        var answers = new HashMap<String, Object>();
        answers.put("documentKind", "PARTNERSHIP_AGREEMENT");
        answers.put("background", "We met at the congress and have exchanged two visits since.");
        answers.put("startsOn", "2027-01-01");
        answers.put("endsOn", "2028-12-31");
        answers.put("reportingRhythm", "SEMIANNUAL");
        answers.put("currency", "USD");
        answers.put("objectives_1_objective", "Bring non-revenue water below 38 percent.");
        answers.put("objectives_1_expectedOutputs", "A loss unit with six trained people and its own routine.");
        for (int row = 0; row < operators.length; row++) {
            party(answers, row + 1, operators[row], row < 2);
        }
        answers.put("overheadPercent", 5);
        answers.put("residentTeam", false);
        answers.put("cash_1_organisation", "Solidarity fund of the mentor's city");
        answers.put("cash_1_amount", "100000");
        answers.put("cash_2_organisation", "The mentee itself");
        answers.put("cash_2_amount", "20000.50");
        for (var clause : List.of("codeOfConduct", "notForProfit", "directCostOnly", "nonCommercial", "publishes")) {
            answers.put(clause, true);
        }
        answers.put("antiTenderingMonths", 24);
        answers.put("commercialInterests", "none");
        answers.put("confidentiality", "Customers' data stay with the mentee.");
        answers.put("dataSharing", "Meter and billing data, without names.");
        answers.put("intellectualProperty", "Everything we write may be used freely by other operators.");
        answers.put("steeringMembers_1_name", "Rosa Quispe, head of commercial services");
        answers.put("steeringMembers_1_organisation", operators[0]);
        answers.put("steeringMembers_2_name", "Greta Lund, head of international relations");
        answers.put("steeringMembers_2_organisation", operators[1]);
        answers.put("steeringRhythm", "SEMIANNUAL");
        answers.put("steeringQuorum", 2);
        answers.put("steeringDecisions", "CONSENSUS");
        answers.put("staffSafety", "The sending operator insures its staff; the receiving one looks after safety.");
        answers.put("socialValues", "Half of those trained are women.");
        answers.put("amendments", "In writing, signed by both leads.");
        answers.put("disputeResolution", "Amicably, then through the secretariat.");
        answers.put("terminationNoticeDays", 60);
        answers.put("forceMajeure", "The work rests as long as it lasts.");
        answers.put("governingLanguages", List.of("en", "es"));
        answers.put("originals", 2);
        return answers;
    }

    /** The same without any money and any day in kind. */
    public static Map<String, Object> withoutMoney(String... operators) {
        var answers = new HashMap<>(draft(operators));
        answers.keySet()
                .removeIf(
                        key -> key.startsWith("cash_") || key.endsWith("_staffDays") || key.endsWith("_directDayCost"));
        return answers;
    }

    /** An addendum to {@link #draft} that moves its end, and nothing else. */
    public static Map<String, Object> extension(String endsOn, String... operators) {
        var answers = new HashMap<>(draft(operators));
        answers.put("addendum", "The end moves to " + endsOn + ", because of the elections.");
        answers.put("endsOn", endsOn);
        return answers;
    }

    /** The other lead agrees to the draft. */
    public static Map<String, Object> agree() {
        return Map.of("reply", "AGREED");
    }

    /** The other lead wants something else. */
    public static Map<String, Object> wantChanges(String comment) {
        return Map.of("reply", "CHANGES_WANTED", "comment", comment);
    }

    public static Map<String, Object> approve() {
        return Map.of("decision", "APPROVE", "principlesConsidered", true);
    }

    public static Map<String, Object> requestChanges(String comment) {
        return Map.of("decision", "REQUEST_CHANGES", "comment", comment, "changesDueOn", "2099-02-01");
    }

    public static Map<String, Object> sign() {
        return Map.of(
                "answer", "SIGN",
                "signatoryName", "Julio Mamani",
                "signatoryPosition", "General manager",
                "signedOn", LocalDate.now(ZoneOffset.UTC).toString(),
                "place", "Pucara",
                "signedFile", DocumentType.AGREEMENT);
    }

    /** @param wish RENEGOTIATE, DROP_OUT or KEEP_AGREEMENT */
    public static Map<String, Object> refuse(String wish, String comment) {
        return Map.of(
                "answer", "REFUSE", "refusalReason", "TERMS_NOT_ACCEPTABLE", "refusalWish", wish, "comment", comment);
    }

    /** The same answers with one changed; null takes it out. */
    public static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        var changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }

    private static void party(Map<String, Object> answers, int row, String operator, boolean lead) {
        var prefix = "parties_" + row + "_";
        answers.put(prefix + "operator", operator);
        answers.put(prefix + "responsibilities", operator + " sends people and opens its doors.");
        answers.put(prefix + "interest", operator + " wants its staff to grow.");
        answers.put(prefix + "declaresNotForProfit", "true");
        answers.put(prefix + "affiliates", "No affiliates, no consulting arm.");
        if (lead) {
            answers.put(prefix + "staffDays", 100 * row);
            answers.put(prefix + "directDayCost", "50.25");
            answers.put(prefix + "coordinator", "Coordinator of " + operator);
            answers.put(prefix + "legalRepresentative", "Head of " + operator);
            answers.put(prefix + "address", "1 Water Street");
            answers.put(prefix + "registrationNumber", "REG-" + operator);
        }
    }
}
