package org.wopengine.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.PartnershipStatus;

/**
 * WOP-2025-0011: Isla Verde looks for somebody who knows what to do before the next hurricane. In the first round nobody was
 * free; the shortlist of the second one is open, and the round of the call has a mentor for it.
 */
@Component
@Profile({"demo", "test"})
class IslaVerdeClimate implements Story {
    @Override
    public String reference() {
        return "WOP-2025-0011";
    }

    @Override
    public PartnershipStatus ends() {
        return PartnershipStatus.MATCHING;
    }

    @Override
    public void tell(Scene scene) {
        scene.on("2025-12-02").expresses("op12", interest());
        scene.on("2026-01-13").completes("secretariat", "ScreenInterest", Common.SCREENED);
        scene.on("2026-10-20")
                .completes(
                        "secretariat2",
                        "ShortlistCandidates",
                        """
                outcome: NONE_THIS_ROUND
                remark: Belvaux, which taught Isla Verde before, had nobody free until its offer in the Nordlys call. The round of \
                that call is calculated; look at what it proposes, then make the next list.
                """);
    }

    private static Paper interest() {
        return Common.DECLARES.with(
                """
                entryPath: OPEN_MENTEE
                callWindow: OPEN
                title: Water on the tenth day: Isla Verde prepares for the next hurricane
                durationMonths: 24
                desiredStart: 2027-01-11
                currency: USD
                previousWops: WOP-2020-0008 with Nordhafen Wasser on losses, ended before its time; WOP-2021-0006 with Belvaux on \
                assets, closed, its register of pipes is in daily use.
                currentWops: WOP-2025-0010 with Selat Utilities and two other operators, on billing.
                coordinatorName: Lucille Antoine
                coordinatorPosition: Head of operations
                coordinatorEmail: lucille.antoine@islaverde.example
                problemStatement: Two storms in six years took the intake and the power of the main pumps, and both times Port Vert \
                was without water for nine days. There is no plan of who does what, no spare pump on the island, and nobody knows \
                the condition of the pipes along the shore. After each storm we repaired what the insurance paid for, not what \
                had failed first.
                strategyLink: National adaptation plan, chapter on water.
                platformsAndDonors: The platform for the Caribbean knows of it; no other project works on this.
                differentThisTime: The loss project asked for staff we did not have. This one asks for six people who are there, and \
                begins with a rehearsal instead of a study.
                rationale: The national adaptation plan asks every utility for a plan by 2028 and pays for none.
                expectedResults: A plan that was rehearsed twice, an order of what to repair first, and two people who can revise both.
                nonRevenueWater: 52
                waterCoverage: 94.1
                continuity: 14
                collectionRatio: 79
                costCoverage: 0.82
                staffPerThousand: 6.3
                performanceYear: 2024
                performanceSource: Annual report 2024
                targetGroups: 96,000 people, first of all the hill settlements that tankers cannot reach after a storm.
                modalities: [JOINT_PLANNING_OR_WORK, STUDY_TOUR, REMOTE_COACHING]
                ownStaffDays: 140
                ownCash: 8000
                fundingStatus: NONE
                commitmentSignatory: Marcus St. Rose, general manager
                commitmentSignedOn: 2025-11-24
                # workingAreas
                area | priority | description
                CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK | 1 | A plan for the days before and after a storm, rehearsed.
                ASSETS | 2 | The condition of the pipes along the shore, and what to repair first.
                # objectives
                text
                Have water again on the third day after a storm, not on the tenth.
                Know which pipes along the shore will fail first.
                """);
    }
}
