package org.wopengine.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.PartnershipStatus;

/**
 * WOP-2021-0006: a partnership without any money. An election and a hurricane came between interest and signature; then
 * it took fourteen months and is closed.
 */
@Component
@Profile({"demo", "test"})
class IslaVerdeAssets implements Story {
    @Override
    public String reference() {
        return "WOP-2021-0006";
    }

    @Override
    public PartnershipStatus ends() {
        return PartnershipStatus.CLOSED;
    }

    @Override
    public void tell(Scene scene) {
        agrees(scene);
        scene.on("2025-03-25")
                .types("op12", "diagnosis", IslaVerdeAssetsPapers.DIAGNOSIS_SHEET)
                .completes("op12", "RecordDiagnosis", IslaVerdeAssetsPapers.DIAGNOSIS);
        scene.on("2025-04-22")
                .types("op12", "work-plan", IslaVerdeAssetsPapers.PLAN)
                .completes(
                        "op12",
                        "DraftWorkPlan",
                        """
                versionReason: Premier plan.
                steeringMetOn: 2025-04-17
                steeringDecision: ACCEPTED
                steeringMinutes: FILE SC_MINUTES
                """);
        scene.on("2025-05-06").completes("secretariat", "ApproveWorkPlan", Common.PLAN_APPROVED);
        works(scene);
        closes(scene);
    }

    private static void agrees(Scene scene) {
        scene.on("2021-11-16").expresses("op12", IslaVerdeAssetsPapers.INTEREST);
        scene.on("2021-12-14").completes("secretariat", "ScreenInterest", Common.SCREENED);
        scene.on("2022-05-24")
                .completes("op11", "DraftAgreement", IslaVerdeAssetsPapers.agreement(""))
                .completes("op12", "AnswerDraft", Common.DRAFT_AGREED);
        scene.on("2022-06-14")
                .completes(
                        "secretariat",
                        "ReviewAgreement",
                        """
                decision: REQUEST_CHANGES
                changesDueOn: 2022-09-30
                comment: Where there is no cash, please write down who pays for the journey. The head of Isla Verde changes \
                these weeks; have the new one sign.
                """);
        scene.on("2024-06-11")
                .completes(
                        "op12",
                        "ReviseAgreement",
                        IslaVerdeAssetsPapers.agreement(
                                "Belvaux paie le voyage de ses gens, Isla Verde leur logement."))
                .completes("op11", "AnswerDraft", Common.DRAFT_AGREED);
        scene.on("2024-07-02")
                .completes(
                        "secretariat2",
                        "ReviewAgreement",
                        """
                decision: APPROVE
                principlesConsidered: true
                comment: Two years late because of the election and the hurricane of 2023; the wish of both is unbroken.
                """);
        scene.on("2024-09-24")
                .completes("op11", "SignAgreement", Common.signature("Didier Lambert", "Directeur", "Belvaux"));
        scene.on("2025-01-21")
                .completes(
                        "op12", "SignAgreement", Common.signature("Marcus St. Rose", "General manager", "Port Vert"));
        scene.on("2025-02-11").publishes("secretariat");
    }

    private static void works(Scene scene) {
        var actuals = new Actuals(IslaVerdeAssetsPapers.PLAN, "Protection civile");
        scene.on("2026-03-17")
                .types("op12", "progress-report", actuals.report("2025-03-01", "2026-02-28", FIRST_YEAR))
                .completes(
                        "op12",
                        "WriteProgressReport",
                        Common.REPORT.with(
                                """
                        withFinance: false
                        mentorAuthor: Anne-Sophie Claes
                        menteeAuthor: Lucille Antoine
                        executiveSummary: Le registre compte 1 400 ouvrages. L’exercice de juin a montré qu’il manque trois \
                        groupes électrogènes ; deux sont arrivés.
                        mutualBenefit: Belvaux a réécrit son plan de crise pour dix jours sans électricité.
                        """))
                .completes(
                        "op12",
                        "CoSignReport",
                        Common.coSigns(5, 5, 4, 4, 4, "Un registre que l’équipe a fait elle-même."));
        scene.on("2026-03-24")
                .completes("op11", "CoSignReport", Common.coSigns(5, 5, 4, 4, 4, "Un plan de crise honnête."));
        scene.on("2026-03-31").completes("secretariat", "AcceptReport", Common.REPORT_ACCEPTED);
        scene.on("2026-04-08").completes("secretariat", "WriteMidTermReview", REVIEW);
        scene.on("2026-04-15")
                .completes(
                        "op12",
                        "AnswerReview",
                        """
                # responses
                choice | action | owner | dueOn
                ACCEPT | L’exercice a sa date : le premier mardi de juin. | Lucille Antoine | 2026-06-02
                """);
        scene.on("2026-04-21")
                .completes(
                        "lead",
                        "DecideOnReview",
                        """
                decision: DECIDED
                outcome: CONTINUE
                """);
        scene.on("2026-05-19")
                .types("op12", "progress-report", actuals.report("2026-03-01", "2026-04-30", LAST_MONTHS))
                .completes(
                        "op12",
                        "WriteProgressReport",
                        Common.REPORT.with(
                                """
                        kind: FINAL
                        withFinance: false
                        mentorAuthor: Anne-Sophie Claes
                        menteeAuthor: Lucille Antoine
                        executiveSummary: La revue de mars a trouvé neuf erreurs dans deux cents fiches. Tout est livré.
                        mutualBenefit: Deux jeunes de Belvaux savent travailler sans plan.
                        """))
                .completes(
                        "op12", "CoSignReport", Common.coSigns(5, 5, 5, 4, 4, "Nos deux mécaniciens ont des élèves."));
        scene.on("2026-05-26")
                .completes("op11", "CoSignReport", Common.coSigns(5, 5, 4, 4, 4, "Une amitié entre services."));
        scene.on("2026-06-09").completes("secretariat2", "AcceptReport", Common.REPORT_ACCEPTED);
    }

    private static void closes(Scene scene) {
        scene.on("2026-06-30")
                .completes(
                        "op12",
                        "WriteClosureReport",
                        """
                closeType: COMPLETED
                actualEnd: 2026-04-30
                summary: Quatorze mois, une visite, quatre-vingt-quinze jours de travail et pas un dollar. Le registre et le plan \
                de continuité existent et servent.
                lessonsWorked: Un quartier par mois, toujours le même jour, toujours les mêmes gens.
                lessonsFailed: Attendre la signature d’un directeur que l’on sait partant.
                lessonsDifferently: Signer avec l’adjointe et commencer par l’exercice : il montre à tous ce qui manque.
                lessonAreas: [ASSETS, CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK]
                nextSteps: Étendre le registre aux compteurs ; second exercice le premier mardi de juin.
                nextPhasePlanned: false
                menteeBecomesMentor: true
                sharesMaterials: true
                externalFunds: 0
                ownFunds: 0
                unspent: 0
                treatment: NOTHING_LEFT
                codeOfConductFollowed: true
                # significantResults
                text
                1 400 conduites, vannes et pompes sont sur tablette, tenues à jour par ceux qui réparent.
                Le plan de continuité a été essayé avec la protection civile avant la saison des ouragans.
                # keptChanges
                change | maintainedBy | reference | document=FILE EVIDENCE
                Le registre est rempli à chaque bon de travail. | Service du réseau | Instruction 2025-11
                L’exercice annuel a sa date. | Direction générale | Calendrier 2027
                # finances
                party | income | directCost
                OP11 | 0 | 0
                OP12 | 0 | 0
                # obligations
                what | owedBy | state | note
                Compte rendu de l’exercice en anglais | Isla Verde | MET |
                """);
        scene.on("2026-07-07")
                .completes(
                        "op12",
                        "StateBenefits",
                        """
                benefits: Nous savons où sont nos vannes. En mai, une rupture a été fermée en quarante minutes.
                learned: À écrire ce que l’on fait, et à le relire.
                satisfaction: 5
                signatory: Marcus St. Rose
                position: General manager
                signedOn: TODAY
                """);
        scene.on("2026-07-21")
                .completes(
                        "op11",
                        "StateBenefits",
                        """
                benefits: Un plan de crise pour dix jours sans électricité, et deux jeunes qui veulent repartir.
                learned: À servir avec ce qu’il y a.
                satisfaction: 5
                signatory: Didier Lambert
                position: Directeur
                signedOn: TODAY
                """);
        scene.on("2026-08-25").completes("secretariat", "AcceptClosure", Common.CLOSURE_ACCEPTED);
    }

    private static final Paper FIRST_YEAR = Paper.of(
            """
            # areas
            area | status | percent | progress
            ASSETS | ON_TRACK | 90 | Tous les quartiers relevés, les mornes en premier.
            OTHER | DONE | 100 | Exercice du 12 juin avec la protection civile.
            MANAGEMENT | ON_TRACK | 80 | Quatre réunions de trente minutes.
            # outputs
            code | quantity | reachedOn | evidence
            OP1 | 1412 | 2026-01-28 | Registre, export du 28 janvier
            # capacities
            code | menteeLevel | mentorLevel | evidence | file=FILE EVIDENCE
            CO1 | ADOPTED | APPLIED_WITH_HELP | Bons de travail de novembre à janvier
            CO2 | ADOPTED | ADOPTED | Compte rendu de l’exercice
            # readings
            indicator | scope=UTILITY | value | periodStart=2025-01-01 | periodEnd=2025-12-31 | source | reliability | comment
            K08 | 3 | Carnet des réparations | B |
            K14 | 13.4 | Relevé des réservoirs | B | Trois semaines sans la source du sud
            """);

    private static final Paper LAST_MONTHS = Paper.of(
            """
            # areas
            area | status | percent | progress
            ASSETS | DONE | 100 | Registre revu ; neuf erreurs dans deux cents fiches.
            OTHER | DONE | 100 | La date du second exercice est fixée.
            MANAGEMENT | DONE | 100 | Dernière réunion le 28 avril.
            # capacities
            code | menteeLevel | mentorLevel | evidence | file=FILE EVIDENCE
            CO1 | ADOPTED | ADOPTED | Revue du registre, mars 2026
            CO2 | ADOPTED | ADOPTED | Calendrier du service
            # readings
            indicator | scope=UTILITY | value | periodStart=2025-05-01 | periodEnd=2026-04-30 | source | reliability | comment
            K08 | 2.7 | Carnet des réparations | B |
            K14 | 14.2 | Relevé des réservoirs | B |
            """);

    private static final Paper REVIEW = Paper.of(
            """
            reviewedOn: 2026-04-07
            reviewer: Case officer, secretariat
            reviewerKind: INTERNAL
            method: One afternoon online with both teams, because fourteen months are short and no money is at stake.
            relevance: 6
            relevanceFinding: A law asks for it, and so does every hurricane.
            coherence: 5
            coherenceFinding: The civil protection took part in the exercise.
            effectiveness: 5
            effectivenessFinding: All that was planned is there.
            efficiency: 6
            efficiencyFinding: One journey in fourteen months.
            impact: 4
            impactFinding: Breaks fall; hours of supply need another year to tell.
            sustainability: 4
            sustainabilityFinding: The register lives in the work orders; the exercise needs a date.
            healthTrend: STABLE
            forecast: All is delivered by the end.
            # recommendations
            text | addressee
            Give the yearly exercise a date. | Isla Verde
            """);
}
