package org.wopengine.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartyRole;

/**
 * WOP-2025-0010: one mentor offers itself and finds three mentees. The agreement is approved; the mentor has signed, the
 * lead mentee has not.
 */
@Component
@Profile({"demo", "test"})
class SelatThree implements Story {
    @Override
    public String reference() {
        return "WOP-2025-0010";
    }

    @Override
    public PartnershipStatus ends() {
        return PartnershipStatus.PRINCIPLE_REVIEW;
    }

    @Override
    public void tell(Scene scene) {
        scene.on("2025-11-07").expresses("op08", interest());
        scene.on("2025-11-27")
                .completes(
                        "secretariat2",
                        "ScreenInterest",
                        """
                decision: APPROVE
                earlierConsidered: true
                comment: Selat Utilities is of mixed ownership and so no public operator in the sense of the table; 71 percent \
                are held by the state and two cities, and it comes as mentor at direct cost. Eligible under the rules of the call.
                """);
        scene.on("2026-01-20").completes("secretariat", "ShortlistCandidates", shortlist());
        scene.on("2026-01-27");
        for (var user : List.of("op08", "op01", "op10", "op12")) {
            scene.completes(
                    user,
                    "AnswerProposal",
                    user.equals("op08")
                            ? Common.acceptsAsMentor("We learned billing from others and pass it on.")
                            : Common.ACCEPTS_PROPOSAL);
        }
        scene.on("2026-02-10").completes("secretariat2", "ApproveMatch", Common.MATCH_APPROVED);
        scene.on("2026-03-12")
                .completes(
                        "op08",
                        "SignLetterOfIntent",
                        Common.letterOfIntent("Norhayati binti Osman", "Chief executive officer"))
                .completes("op01", "SignLetterOfIntent", Common.letterOfIntent("Joseph Banda", "Managing director"));
        scene.organisationJoins("Programme for Emerging Water Partnerships", PartyRole.FUNDER);
        scene.on("2026-08-18")
                .completes("op08", "DraftAgreement", agreement())
                .completes("op01", "AnswerDraft", Common.DRAFT_AGREED);
        scene.on("2026-10-06").completes("lead", "ReviewAgreement", Common.AGREEMENT_APPROVED);
        scene.on("2026-10-13")
                .declaresConflict(
                        "secretariat2",
                        "My husband begins at Selat Utilities in November. I did not know of it when I approved the match.");
        scene.on("2026-10-20")
                .completes(
                        "op08",
                        "SignAgreement",
                        Common.signature("Norhayati binti Osman", "Chief executive officer", "Selat"));
    }

    private static Paper interest() {
        return Common.DECLARES.with(
                """
                entryPath: OPEN_MENTOR
                callWindow: EMERGING
                title: Bills people trust: one mentor, three utilities
                durationMonths: 24
                desiredStart: 2026-09-01
                currency: USD
                previousWops: Mentor of two regional partnerships on billing since 2018, outside this register.
                platformsAndDonors: The platform for Asia knows of it; no other donor works on billing with these three.
                differentThisTime: Three utilities learn together, and each checks the bills of another.
                currentWops: WOP-2024-0004 with Perumda Air Bersih Lintang on sanitation, agreement being written.
                coordinatorName: Farid Hassan
                coordinatorPosition: Head of regional cooperation
                coordinatorEmail: farid.hassan@selat.example
                motivations: [SOLIDARITY, ATTRACT_OR_RETAIN_STAFF, SHARE_SKILLS_AND_FORGE_ALLIANCES]
                wantsToLearn: How utilities with few smartphones among their customers win them for mobile payment, and what \
                happens to arrears after a drought or a hurricane.
                staffDaysPerYear: 60
                earliestStart: 2026-06-01
                missionsPerYear: 4
                expertLanguages: [en, ms]
                preferredRegions: [ASIA, AFRICA, LATIN_AMERICA_AND_THE_CARIBBEAN]
                costRecovery: TRAVEL_ONLY
                mentoringYears: 8
                commercialInterests: false
                boardApprovalSignatory: Norhayati binti Osman, chief executive officer
                boardApprovedOn: 2025-10-22
                # workingAreas
                area | priority | description
                BILLING | 1 | From reading to payment in thirty days.
                CUSTOMERS | 2 | A call centre that closes complaints instead of counting them.
                # offeredAreas
                area | level | experts
                BILLING | 4 | 5
                CUSTOMERS | 4 | 3
                """);
    }

    private static Paper shortlist() {
        return Paper.of(
                """
                outcome: PROPOSED
                introducedOn: 2026-01-15
                remark: Operators that share the mentor's English and named billing among their first two needs.
                conceptObjective: Three utilities send bills their customers trust and pay.
                conceptFocus: Reading, billing, complaints, mobile payment; three peer meetings of all four.
                conceptTargets: Collection ratio: Karamba 88 to 93, Gulmira 58 to 70, Isla Verde 79 to 86 percent.
                conceptContributions: Selat 120 staff days, the three mentees 240 together; 156,000 USD in cash.
                conceptResults: A billing routine each of the three runs by itself, compared with the others every quarter.
                conceptMonths: 24
                # candidates
                operator | role | choice | interpretation=false | reason
                OP01 | LEAD_MENTEE | PROPOSE | Best data of the three and the most experience with partnerships: can lead.
                OP10 | MENTEE | PROPOSE | Lowest collection ratio of the register, new management that wants to change it.
                OP12 | MENTEE | PROPOSE | Small island utility, good ground for testing mobile payment.
                OP03 | MENTEE | EXCLUDE | Works in Spanish only; an interpreter for all meetings would cost a fifth of the money.
                """);
    }

    private static Paper agreement() {
        return Common.CLAUSES.with(
                """
                background: Found together in the matching of January 2026; an online meeting of all four in April.
                startsOn: 2027-01-01
                endsOn: 2028-12-31
                reportingRhythm: SEMIANNUAL
                steeringRhythm: QUARTERLY
                steeringQuorum: 3
                governingLanguages: [en]
                originals: 4
                # objectives
                objective | expectedOutputs
                Customers get a bill they can check every month. | One billing routine per utility; 60 readers and clerks trained.
                Complaints are closed within ten days. | A complaint desk in each utility; a customer survey at start and end.
                # parties
                operator | declaresNotForProfit=true | affiliates | responsibilities | interest | staffDays | directDayCost | coordinator | legalRepresentative | \
                address | registrationNumber
                OP01 | None; it is public. | Leads the mentees, hosts the first peer meeting. | Collection that pays for repairs. | 80 | 62 | \
                Mutinta Hamoonga | Joseph Banda | Independence Avenue 11, Karamba | ZM-0041877
                OP08 | Selat Consult, which does not tender in the three cities. | Sends experts, runs the online clinic every second week. | Staff that learns to advise. | 120 | 190 | \
                Farid Hassan | Norhayati binti Osman | Jalan Air Panas 3, Selat | 199201004412
                OP10 | None; it is public. | Brings its billing data in order, hosts the second meeting. | A first year with a balanced budget. | 100 \
                | 35 | Imran Shah | Saira Mahmood | Canal Road 8, Gulmira | GWSA-1998
                OP12 | None; it is public. | Tests mobile payment, hosts the third meeting. | Bills that survive the hurricane season. | 60 | 120 | \
                Lucille Antoine | Marcus St. Rose | Harbour Street 2, Port Vert | LC-IVWA-07
                # cash
                organisation | amount
                Programme for Emerging Water Partnerships | 140000
                Selat Utilities Berhad | 16000
                # steeringMembers
                name | organisation
                Joseph Banda, managing director | Karamba Water & Sewerage Co.
                Norhayati binti Osman, chief executive officer | Selat Utilities Berhad
                Saira Mahmood, managing director | Gulmira Water & Sanitation Agency
                Marcus St. Rose, general manager | Isla Verde Water Authority
                """);
    }
}
