package org.wopengine.interest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wopengine.document.DocumentType;

/** Good answers to the expression of interest, to begin tests with. */
public final class InterestAnswers {
    private InterestAnswers() {}

    public static Map<String, Object> ofMentee() {
        var answers = common("OPEN_MENTEE");
        answers.putAll(menteeSide());
        return answers;
    }

    public static Map<String, Object> ofMentor() {
        var answers = common("OPEN_MENTOR");
        answers.putAll(mentorSide());
        return answers;
    }

    /** Both together; the applicant is the lead mentee. */
    public static Map<String, Object> joint(String partner) {
        var answers = common("JOINT");
        answers.put("applicantRole", "LEAD_MENTEE");
        answers.put("partnerOperator", partner);
        answers.putAll(menteeSide());
        answers.putAll(mentorSide());
        return answers;
    }

    /** The screening approves; that a similar partnership of the applicant runs has been thought about. */
    public static Map<String, Object> screened() {
        return Map.of(
                "decision",
                "APPROVE",
                "earlierConsidered",
                true,
                "judgedChecks",
                List.of("SUP_2"),
                "judgement",
                "The other one is about meters, this one about billing.");
    }

    /** The same answers with one changed; null takes it out. */
    public static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        var changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, Object> common(String entryPath) {
        var answers = new HashMap<String, Object>();
        answers.put("entryPath", entryPath);
        answers.put("callWindow", "OPEN");
        answers.put("title", "Fewer commercial losses in Pucara");
        answers.put("workingAreas_1_area", "NON_REVENUE_WATER_COMMERCIAL_LOSSES");
        answers.put("workingAreas_1_priority", 1);
        answers.put("workingAreas_1_description", "Find and stop unbilled consumption.");
        answers.put("workingAreas_2_area", "BILLING_COLLECTION_EFFICIENCY");
        answers.put("workingAreas_2_priority", 2);
        answers.put("workingAreas_2_description", "Collect what is billed.");
        answers.put("durationMonths", 24);
        answers.put("desiredStart", "2099-03-01");
        answers.put("currency", "USD");
        answers.put("previousWops", "none");
        answers.put("currentWops", "none");
        answers.put("differentThisTime", "This time the meters come first.");
        answers.put("platformsAndDonors", "The regional platform knows; no other donor works on it.");
        answers.put("coordinatorName", "Rosa Quispe");
        answers.put("coordinatorPosition", "Head of commercial services");
        answers.put("coordinatorEmail", "rosa.quispe@pucara.example");
        for (var declaration : List.of(
                "acceptsCodeOfConduct",
                "declaresNotForProfit",
                "declaresNoProcurement",
                "declaresDataAccuracy",
                "consentsToPublication")) {
            answers.put(declaration, "true");
        }
        return answers;
    }

    private static Map<String, Object> menteeSide() {
        var answers = new HashMap<String, Object>();
        answers.put(
                "problemStatement",
                "Of all the water we treat, forty-four percent earns nothing: meters are old, connections are not"
                        + " registered and reading routes are drawn by hand. Households in the upper quarters pay for"
                        + " water they do not get, and we lack the staff and the routine to find out where it goes.");
        answers.put("rationale", "The municipality has adopted a five-year plan that names losses first.");
        answers.put("strategyLink", "Five-year plan 2024 to 2028, chapter on losses.");
        answers.put("objectives_1_text", "Bring non-revenue water below 38 percent.");
        answers.put("expectedResults", "A loss unit that works by itself.");
        answers.put("targetGroups", "Low-income households in the upper quarters, most of them led by women.");
        answers.put("modalities", List.of("ON_THE_JOB_TRAINING", "STUDY_TOUR"));
        answers.put("nonRevenueWater", 44);
        answers.put("continuity", 17);
        answers.put("collectionRatio", 92);
        answers.put("costCoverage", 0.9);
        answers.put("performanceYear", 2024);
        answers.put("performanceSource", "Annual report");
        answers.put("performanceGaps", "Coverage and staff ratio are being counted anew.");
        answers.put("ownStaffDays", 200);
        answers.put("ownCash", 0);
        answers.put("fundingStatus", "NONE");
        answers.put("commitmentSignatory", "Julio Mamani");
        answers.put("commitmentSignedOn", "2025-01-10");
        answers.put("commitmentDocument", DocumentType.COMMITMENT_LETTER);
        return answers;
    }

    private static Map<String, Object> mentorSide() {
        var answers = new HashMap<String, Object>();
        answers.put("motivations", List.of("SOLIDARITY"));
        answers.put("wantsToLearn", "How to serve informal settlements.");
        answers.put("offeredAreas_1_area", "NON_REVENUE_WATER_COMMERCIAL_LOSSES");
        answers.put("offeredAreas_1_level", 4);
        answers.put("offeredAreas_1_experts", 3);
        answers.put("offeredAreas_2_area", "BILLING_COLLECTION_EFFICIENCY");
        answers.put("offeredAreas_2_level", 3);
        answers.put("offeredAreas_2_experts", 2);
        answers.put("staffDaysPerYear", 60);
        answers.put("earliestStart", "2099-01-01");
        answers.put("missionsPerYear", 3);
        answers.put("expertLanguages", List.of("en", "es"));
        answers.put("costRecovery", "TRAVEL_ONLY");
        answers.put("mentoringYears", 6);
        answers.put("commercialInterests", "false");
        answers.put("boardApprovalSignatory", "Greta Lund");
        answers.put("boardApprovedOn", "2025-01-12");
        answers.put("boardApprovalDocument", DocumentType.COMMITMENT_LETTER);
        return answers;
    }
}
