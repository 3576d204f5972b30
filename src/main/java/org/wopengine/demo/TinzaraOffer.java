package org.wopengine.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.PartnershipStatus;

/**
 * WOP-2024-0003: Tinzara, which speaks French, offers its help. Of the operators that want it only Isla Verde speaks
 * French too; it has been asked and has not answered yet.
 */
@Component
@Profile({"demo", "test"})
class TinzaraOffer implements Story {
    @Override
    public String reference() {
        return "WOP-2024-0003";
    }

    @Override
    public PartnershipStatus ends() {
        return PartnershipStatus.MATCHING;
    }

    @Override
    public void tell(Scene scene) {
        scene.on("2024-09-17").expresses("op02", interest());
        scene.on("2024-10-08").completes("secretariat2", "ScreenInterest", Common.SCREENED);
        scene.on("2025-02-11")
                .completes(
                        "secretariat",
                        "ShortlistCandidates",
                        """
                outcome: NONE_THIS_ROUND
                remark: No French-speaking operator of the region has asked for help with low-income areas. Tinzara agreed to \
                wait for the call of autumn 2025.
                """);
        scene.on("2026-11-10").completes("secretariat", "ShortlistCandidates", shortlist());
        scene.on("2026-11-17")
                .completes(
                        "op02",
                        "AnswerProposal",
                        """
                reply: ACCEPT
                comment: Nous connaissons le contexte insulaire par nos agences du delta. Deux expertes sont libres dès mars.
                """);
    }

    private static Paper interest() {
        return Common.DECLARES.with(
                """
                entryPath: OPEN_MENTOR
                callWindow: OPEN
                title: Desservir les quartiers précaires : l’expérience de Tinzara à partager
                durationMonths: 24
                desiredStart: 2025-06-01
                currency: USD
                previousWops: Aucun comme mentor. Mentorés de 2016 à 2019 sur la gestion de la clientèle.
                platformsAndDonors: La plateforme Afrique est informée ; aucun autre projet ne se recoupe.
                currentWops: Aucun.
                coordinatorName: Awa Diop Ndoye
                coordinatorPosition: Directrice clientèle et quartiers précaires
                coordinatorEmail: a.diop-ndoye@tinzara.example
                motivations: [SOLIDARITY, OPPORTUNITIES_FOR_EMPLOYEES]
                wantsToLearn: Comment d’autres opérateurs impliquent les bornes-fontaines gérées par des femmes dans la \
                relève et l’encaissement mobile.
                staffDaysPerYear: 90
                earliestStart: 2025-03-01
                missionsPerYear: 3
                expertLanguages: [fr]
                preferredRegions: [AFRICA, LATIN_AMERICA_AND_THE_CARIBBEAN]
                costRecovery: TRAVEL_ONLY
                mentoringYears: 3
                commercialInterests: false
                boardApprovalSignatory: Cheikh Faye, directeur général
                boardApprovedOn: 2024-09-02
                # workingAreas
                area | priority | description
                POOR | 1 | Branchements sociaux, bornes-fontaines, médiation de quartier.
                BILLING | 2 | Encaissement mobile et facture mensuelle pour les petits consommateurs.
                # offeredAreas
                area | level | experts
                POOR | 4 | 3
                BILLING | 3 | 2
                """);
    }

    private static Paper shortlist() {
        return Paper.of(
                """
                outcome: PROPOSED
                introducedOn: 2026-11-05
                remark: Call of autumn 2025 considered; three operators asked for help in these areas.
                conceptObjective: Every household in the hill settlements of Port Vert gets a bill it can pay, for water it gets.
                conceptFocus: Social connections, neighbourhood agents, mobile payment.
                conceptTargets: 1,200 social connections; collection ratio from 79 to 86 percent.
                conceptContributions: Tinzara 110 staff days, Isla Verde 140; travel from the regional fund, still to be asked.
                conceptResults: A unit for low-income areas with four people, and a tariff proposal for the regulator.
                conceptMonths: 24
                # candidates
                operator | role | choice | interpretation | reason
                OP12 | LEAD_MENTEE | PROPOSE | false | Works in French and English; a third of its customers live in hill \
                settlements; collects 79 percent.
                OP01 | LEAD_MENTEE | EXCLUDE | false | No common language: Karamba works in English only, and nobody has \
                budgeted an interpreter.
                OP10 | LEAD_MENTEE | EXCLUDE | false | No common language: Gulmira works in Urdu and English, and nobody has \
                budgeted an interpreter.
                """);
    }
}
