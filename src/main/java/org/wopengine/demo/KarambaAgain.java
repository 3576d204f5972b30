package org.wopengine.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.PartnershipStatus;

/** WOP-2025-0009: Karamba asks once more for help with losses, while WOP-2023-0001 does just that. In screening. */
@Component
@Profile({"demo", "test"})
class KarambaAgain implements Story {
    @Override
    public String reference() {
        return "WOP-2025-0009";
    }

    @Override
    public PartnershipStatus ends() {
        return PartnershipStatus.SCREENING;
    }

    @Override
    public void tell(Scene scene) {
        scene.on("2025-11-06").expresses("op01", interest());
        scene.on("2025-11-27")
                .completes(
                        "secretariat",
                        "ScreenInterest",
                        """
                decision: DEFER
                deferUntil: 2026-11-16
                comment: Karamba already works on commercial losses in WOP-2023-0001. Let us look at this again when the last \
                report of that partnership is due, and ask then what a second one would add.
                """);
        scene.waitUntil("2026-11-17");
    }

    private static Paper interest() {
        return Common.DECLARES.with(
                """
                entryPath: OPEN_MENTEE
                callWindow: EMERGING
                title: District metering for the peri-urban zones of Karamba
                durationMonths: 24
                desiredStart: 2026-06-01
                currency: USD
                previousWops: WOP-2022-0002 with Mbaleni Metro Water, 2022 to 2024: meter readers retrained, losses from 52 to \
                48.6 percent, a loss desk in the commercial department.
                currentWops: WOP-2023-0001 with Nordhafen Wasser and Waterbedrijf Oosterwaard, until November 2026.
                coordinatorName: Mutinta Hamoonga
                coordinatorPosition: Head of the loss desk
                coordinatorEmail: m.hamoonga@karamba.example
                problemStatement: Forty-seven percent of the water we put into the network is not paid for. In the \
                peri-urban zones that have joined the city since 2021 we do not even know how much that is: there are no \
                district meters, a third of the connections is not registered, and meter readers come once in three \
                months. The loss desk works well in the old town but has neither the people nor the method for these zones.
                strategyLink: Business plan 2024 to 2029, chapter on the peri-urban zones.
                platformsAndDonors: The platform for Africa knows of it.
                rationale: The regulator's new licence asks for 40 percent by 2029. The board has put the peri-urban zones \
                first in its investment plan.
                expectedResults: Six metered districts, a routine to find and register connections, and four people who can \
                do both without help.
                nonRevenueWater: 47
                waterCoverage: 71.5
                continuity: 16
                collectionRatio: 88
                costCoverage: 0.96
                staffPerThousand: 9.8
                performanceYear: 2024
                performanceSource: Annual report 2024, reviewed by the regulator
                targetGroups: About 60,000 people in Chisamba East and Mulala, most of whom buy water from neighbours.
                modalities: [ON_THE_JOB_TRAINING, STUDY_TOUR, JOINT_PLANNING_OR_WORK]
                ownStaffDays: 260
                ownCash: 15000
                ownContributionNote: Bulk meters from our own investment plan, 40,000 USD, are not counted here.
                fundingStatus: NONE
                commitmentSignatory: Joseph Banda, managing director
                commitmentSignedOn: 2025-10-30
                # workingAreas
                area | priority | description
                LOSSES | 1 | Measure what goes into the peri-urban zones and find where it stays.
                # objectives
                text
                Know the losses of every peri-urban zone from measured flows.
                Bring losses in six pilot districts below 35 percent.
                """);
    }
}
