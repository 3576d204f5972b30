package org.wopengine.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartyRole;

/** WOP-2024-0004: Selat helps Lintang to begin with sanitation. The diagnosis is half written. */
@Component
@Profile({"demo", "test"})
class LintangSanitation implements Story {
    @Override
    public String reference() {
        return "WOP-2024-0004";
    }

    @Override
    public PartnershipStatus ends() {
        return PartnershipStatus.DIAGNOSIS;
    }

    @Override
    public void tell(Scene scene) {
        scene.on("2024-11-12").expresses("op07", interest());
        scene.on("2024-12-03").completes("secretariat", "ScreenInterest", Common.SCREENED);
        scene.organisationJoins("Bilateral Sanitation Fund", PartyRole.FUNDER)
                .organisationJoins("Water Operators' Platform Asia", PartyRole.FACILITATOR);
        scene.on("2025-09-23")
                .completes("op07", "DraftAgreement", agreement())
                .completes("op08", "AnswerDraft", Common.DRAFT_AGREED);
        scene.on("2025-10-14").completes("secretariat", "ReviewAgreement", Common.AGREEMENT_APPROVED);
        scene.on("2026-02-24")
                .completes(
                        "op08",
                        "SignAgreement",
                        Common.signature("Norhayati binti Osman", "Chief executive officer", "Selat"));
        scene.on("2026-08-27")
                .completes("op07", "SignAgreement", Common.signature("Agus Wirawan", "President director", "Lintang"));
        scene.on("2026-09-15").publishes("secretariat");
        scene.on("2026-11-12").types("op07", "diagnosis", begunDiagnosis());
    }

    private static Paper interest() {
        return Common.DECLARES.with(
                """
                entryPath: JOINT
                applicantRole: LEAD_MENTEE
                partnerOperator: OP08
                callWindow: OPEN
                title: From water company to water and sanitation company: Lintang begins
                durationMonths: 18
                desiredStart: 2025-09-01
                currency: USD
                previousWops: none
                currentWops: none
                coordinatorName: Dewi Lestari
                coordinatorPosition: Head of planning
                coordinatorEmail: dewi.lestari@lintang.example
                problemStatement: The city has handed sanitation over to us, and we have never done it. Eighty-six percent of \
                the households use septic tanks that are emptied by private trucks when they overflow; the one treatment \
                plant, built for 60,000 people, gets sewage of 9,000 and sludge nobody counts. There is no tariff, no \
                register of tanks and nobody on our staff who has run such a plant.
                strategyLink: Five-year business plan 2023 to 2028.
                platformsAndDonors: The platform for Asia knows of it; the national programme builds the sewers.
                rationale: The mayor's regulation of 2023 makes us responsible from 2026 on; the five-year business plan has a \
                chapter on sanitation without figures.
                expectedResults: A sanitation unit with its own budget, scheduled emptying in two districts, and a plant that \
                meets the discharge permit.
                nonRevenueWater: 33
                waterCoverage: 78
                continuity: 20
                collectionRatio: 95
                costCoverage: 1.05
                staffPerThousand: 5.9
                performanceYear: 2023
                performanceSource: Audited annual report 2023
                targetGroups: 18,000 households in Kota Bawah and Pasar Lama, four in ten of them poor by the city's own count.
                modalities: [ON_THE_JOB_TRAINING, SECONDMENT, STUDY_TOUR, PILOT]
                ownStaffDays: 130
                ownCash: 20000
                fundingStatus: SECURED
                commitmentSignatory: Agus Wirawan, president director
                commitmentSignedOn: 2024-10-28
                motivations: [SHARE_SKILLS_AND_FORGE_ALLIANCES, OPPORTUNITIES_FOR_EMPLOYEES]
                wantsToLearn: How a city register of septic tanks is made with community volunteers; we paid for ours.
                staffDaysPerYear: 55
                earliestStart: 2025-06-01
                missionsPerYear: 4
                expertLanguages: [en, ms, id]
                costRecovery: TRAVEL_ONLY
                fundingBrought: 0
                mentoringYears: 7
                commercialInterests: false
                boardApprovalSignatory: Norhayati binti Osman, chief executive officer
                boardApprovedOn: 2024-10-30
                # workingAreas
                area | priority | description
                SLUDGE | 1 | Register of tanks, scheduled emptying, a tariff.
                WASTEWATER | 2 | Run the plant within its permit.
                SANITATION | 3 | Win households for safe tanks and regular emptying.
                # objectives
                text
                Empty the tanks of two districts on schedule.
                Meet the discharge permit in every month.
                Have a sanitation unit with its own budget.
                # offeredAreas
                area | level | experts
                SLUDGE | 4 | 4
                WASTEWATER | 4 | 6
                SANITATION | 3 | 2
                # fundingSources
                organisation | amount | percent
                Bilateral Sanitation Fund | 160000 | 89
                """);
    }

    private static Paper agreement() {
        return Common.CLAUSES.with(
                """
                background: Neighbours across the strait with nearly the same language; staff have visited each other since 2022.
                startsOn: 2026-10-01
                endsOn: 2028-03-31
                reportingRhythm: SEMIANNUAL
                steeringRhythm: QUARTERLY
                steeringQuorum: 2
                governingLanguages: [en, id]
                residentTeam: true
                # objectives
                objective | expectedOutputs
                Empty the tanks of two districts on schedule. | Register of 18,000 tanks; a tariff; twelve crews trained.
                Meet the discharge permit in every month. | Operators' handbook; laboratory routine; repaired aeration.
                Have a sanitation unit with its own budget. | Unit of nine people; budget line; emptying contract model.
                # parties
                operator | declaresNotForProfit=true | affiliates | responsibilities | interest | staffDays | directDayCost | coordinator | legalRepresentative | \
                address | registrationNumber
                OP07 | None; the city owns it. | Appoints the sanitation unit before the start and opens its plant and books. | Grow into its new duty \
                without losing money on it. | 130 | 44 | Dewi Lestari | Agus Wirawan | Jalan Sumber Air 21, Lintang | \
                NIB-8120011223344
                OP08 | Selat Consult, which does not tender in Lintang. | Places one engineer in Lintang for twelve months and sends experts for two weeks each. | Staff that can \
                work where there is no sewer. | 80 | 190 | Farid Hassan | Norhayati binti Osman | Jalan Air Panas 3, Selat | \
                199201004412
                # cash
                organisation | amount
                Bilateral Sanitation Fund | 160000
                Perumda Air Bersih Lintang | 20000
                # steeringMembers
                name | organisation
                Agus Wirawan, president director | Perumda Air Bersih Lintang
                Norhayati binti Osman, chief executive officer | Selat Utilities Berhad
                """);
    }

    private static Paper begunDiagnosis() {
        return Paper.of(
                """
                # team
                person | organisation | task
                Dewi Lestari | OP07 | Lead, institutional questions
                Hendra Saputra | OP07 | Register of tanks
                Lim Siew Ling | OP08 | Plant and laboratory
                # assessments
                area | menteeLevel | mentorLevel | desiredLevel | importance | comment
                SLUDGE | ABSENT | ABSENT | ADOPTED | 3 | No register; private trucks only
                SANITATION | KNOWLEDGE_ACQUIRED | | APPLIED_WITH_HELP | 2 |
                WASTEWATER | APPLIED_WITH_HELP | KNOWLEDGE_ACQUIRED | ADOPTED | 3 | Log book of the plant, 2025
                # baselines
                indicator | scope | value | periodStart | periodEnd | source | reliability | planToMeasure
                K02 | UTILITY | 3.1 | 2025-01-01 | 2025-12-31 | Customer register 2025 | B |
                K19 | UTILITY | | | | | | Flow meter at the plant from December 2026 on
                """);
    }
}
