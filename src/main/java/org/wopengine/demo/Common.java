package org.wopengine.demo;

/** What nearly everybody answers in the same way. */
final class Common {
    /** The declarations of an expression of interest, all given. */
    static final Paper DECLARES = Paper.of(
            """
            acceptsCodeOfConduct: true
            declaresNotForProfit: true
            declaresNoProcurement: true
            declaresDataAccuracy: true
            consentsToPublication: true
            """);

    static final Paper SCREENED =
            Paper.of("""
            decision: APPROVE
            earlierConsidered: true
            """);

    static final Paper ACCEPTS_PROPOSAL = Paper.of("reply: ACCEPT");

    /** A mentor accepts and says why it helps. */
    static Paper acceptsAsMentor(String why) {
        return Paper.of(
                """
                reply: ACCEPT
                motivation: %s
                withoutCharge: true
                """
                        .formatted(why));
    }

    static final Paper MATCH_APPROVED = Paper.of("""
            decision: APPROVE
            """);

    static final Paper DRAFT_AGREED = Paper.of("reply: AGREED");

    static final Paper AGREEMENT_APPROVED =
            Paper.of("""
            decision: APPROVE
            principlesConsidered: true
            """);

    static final Paper PLAN_APPROVED =
            Paper.of("""
            decision: APPROVE
            warningsConsidered: true
            """);

    /** The clauses most agreements have, in the words of the model agreement. */
    static final Paper CLAUSES = Paper.of(
            """
            documentKind: PARTNERSHIP_AGREEMENT
            currency: USD
            residentTeam: false
            overheadPercent: 0
            othersDeclareNotForProfit: true
            codeOfConduct: true
            codeOfConductText: The parties accept the Code of Conduct for Water Operators' Partnerships and act by it in \
            everything they do under this agreement.
            notForProfit: true
            notForProfitText: The partnership is not for profit. No party, and nobody acting for a party, gains financially \
            from it.
            directCostOnly: true
            directCostOnlyText: Only direct costs are paid back, as they were incurred and can be proved. Staff days count \
            with salary and social charges only.
            nonCommercial: true
            nonCommercialText: No party withholds information for its own gain or uses confidential information \
            commercially. The mentor and its affiliates do not tender for contracts that arise from the partnership, for \
            its duration and for the months agreed after its end.
            antiTenderingMonths: 24
            commercialInterests: none
            confidentiality: Data about single customers stay with the operator that serves them. Everything else may be \
            used by both sides for their own work.
            dataSharing: Performance data by fiscal year, with source and reliability. Raw data on request, without names.
            intellectualProperty: What we write together belongs to both and may be used freely by other public operators.
            publishes: true
            steeringDecisions: CONSENSUS
            staffSafety: The sending operator insures its people. The receiving one tells them about risks on arrival and \
            may stop a mission at any time.
            socialValues: At least a third of the people trained are women. Nobody loses a job because of this partnership.
            amendments: In writing, signed by both leads.
            disputeResolution: Amicably between the managing directors, then with the help of the secretariat.
            terminationNoticeDays: 60
            forceMajeure: The work rests for as long as it lasts, and the secretariat is told within two weeks.
            originals: 2
            """);

    /** A report on a period in which everything was in order; the money is left to each. */
    static final Paper REPORT = Paper.of(
            """
            kind: ANNUAL
            proposesEarlyClosure: false
            dataVerified: true
            codeOfConductRespected: true
            noCommercialContract: true
            withFinance: true
            """);

    static final Paper REPORT_ACCEPTED = Paper.of("decision: APPROVE");

    static final Paper CLOSURE_ACCEPTED = Paper.of("""
            decision: APPROVE
            """);

    private Common() {}

    static Paper letterOfIntent(String signatory, String position) {
        return Paper.of(
                """
                choice: SIGN
                signatory: %s
                position: %s
                signedOn: TODAY
                letter: FILE LOI
                """
                        .formatted(signatory, position));
    }

    /** The five scores of a side, in the order of the form, and what it gained itself. */
    static Paper coSigns(int satisfaction, int dynamics, int consolidation, int capacity, int performance, String own) {
        return Paper.of(
                """
                satisfaction: %d
                dynamics: %d
                consolidation: %d
                capacity: %d
                performance: %d
                coSigns: true
                ownBenefit: %s
                """
                        .formatted(satisfaction, dynamics, consolidation, capacity, performance, own));
    }

    static Paper signature(String signatory, String position, String place) {
        return Paper.of(
                """
                answer: SIGN
                signatoryName: %s
                signatoryPosition: %s
                signedOn: TODAY
                place: %s
                signedFile: FILE AGREEMENT
                """
                        .formatted(signatory, position, place));
    }
}
