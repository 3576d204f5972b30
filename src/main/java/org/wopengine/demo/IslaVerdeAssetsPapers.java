package org.wopengine.demo;

/** What the partners of WOP-2021-0006 wrote; their common language is French. */
final class IslaVerdeAssetsPapers {
    static final Paper INTEREST = Common.DECLARES
            .with(
                    """
            entryPath: JOINT
            applicantRole: LEAD_MENTEE
            partnerOperator: OP11
            callWindow: OPEN
            title: Connaître ses ouvrages, et les garder debout après l’ouragan
            durationMonths: 14
            desiredStart: 2022-06-01
            currency: USD
            previousWops: WOP-2020-0008 avec Nordhafen sur la facturation, en cours.
            currentWops: WOP-2020-0008.
            coordinatorName: Lucille Antoine
            coordinatorPosition: Adjointe au directeur général
            coordinatorEmail: l.antoine@islaverde.example
            problemStatement: Nous ne savons pas ce que nous possédons. Les plans des conduites ont brûlé en 2007, les pompes \
            sont connues de deux mécaniciens, et chaque réparation commence par une recherche de pièces. Après le dernier \
            ouragan, il a fallu onze jours pour retrouver et fermer trente vannes. Nous cassons trois conduites et demie par \
            kilomètre et par an.
            strategyLink: Plan de continuité 2021-2026.
            platformsAndDonors: La plateforme des Caraïbes est informée ; aucun autre bailleur ne travaille là-dessus.
            differentThisTime: Cette fois la direction a signé et le patrimoine vient avant les factures.
            rationale: La loi de 2021 demande à chaque service public un plan de continuité et un registre de ses ouvrages.
            expectedResults: Un registre des ouvrages sur tablette, un plan de continuité essayé une fois, des pièces en stock.
            nonRevenueWater: 54
            waterCoverage: 93
            continuity: 13
            collectionRatio: 75
            costCoverage: 0.8
            staffPerThousand: 6.4
            performanceYear: 2020
            performanceSource: Rapport annuel 2020
            targetGroups: 96 000 habitants ; les 8 000 foyers des mornes, toujours les derniers servis après un ouragan.
            modalities: [JOINT_PLANNING_OR_WORK, REMOTE_COACHING, SITE_VISIT]
            ownStaffDays: 50
            ownCash: 0
            fundingStatus: OWN
            commitmentSignatory: Gerald Charlemagne, directeur général
            commitmentSignedOn: 2021-11-02
            motivations: [SOLIDARITY, SHARE_SKILLS_AND_FORGE_ALLIANCES]
            wantsToLearn: Servir sans électricité pendant dix jours. Nos plans de crise supposent qu’elle revient le soir même.
            staffDaysPerYear: 40
            earliestStart: 2022-03-01
            missionsPerYear: 1
            expertLanguages: [fr]
            costRecovery: NONE
            mentoringYears: 5
            commercialInterests: false
            boardApprovalSignatory: Didier Lambert, directeur
            boardApprovedOn: 2021-10-26
            # workingAreas
            area | priority | description
            ASSETS | 1 | Un registre des conduites, vannes et pompes.
            OTHER | 2 | Un plan pour les dix jours après l’ouragan.
            # objectives
            text
            Retrouver et fermer toute vanne en moins d’un jour.
            Casser moins de trois conduites par kilomètre et par an.
            # offeredAreas
            area | level | experts
            ASSETS | 4 | 3
            """)
            .with("otherWorkingArea: Disaster preparedness");

    static Paper agreement(String travel) {
        return Common.CLAUSES
                .with(
                        """
                documentKind: MOU
                background: Les deux opérateurs se connaissent par un agent qui a travaillé chez l’un et vit chez l’autre. \
                Il n’y a pas d’argent : chacun paie ses gens.
                startsOn: 2025-03-01
                endsOn: 2026-04-30
                reportingRhythm: ANNUAL
                antiTenderingMonths: 12
                steeringRhythm: QUARTERLY
                steeringQuorum: 2
                governingLanguages: [fr, en]
                terminationNoticeDays: 30
                # objectives
                objective | expectedOutputs
                Retrouver et fermer toute vanne en moins d’un jour. | Registre de 1 400 ouvrages sur tablette.
                Servir dix jours sans électricité. | Un plan de continuité, essayé une fois avec la protection civile.
                # parties
                operator | declaresNotForProfit=true | responsibilities | interest | staffDays | directDayCost | coordinator | legalRepresentative | \
                address | registrationNumber
                OP12 | Relève les ouvrages, tient le registre, organise l’exercice. | La loi de 2021, et des nuits plus calmes. | \
                50 | 118 | Lucille Antoine | Marcus St. Rose | Harbour Street 2, Port Vert | LC-IVWA-07
                OP11 | Accompagne à distance chaque semaine et vient une fois. | Apprendre à servir sans électricité. | 45 | \
                405 | Anne-Sophie Claes | Didier Lambert | Rue des Captages 12, Belvaux | BE0401.222.333
                # steeringMembers
                name | organisation
                Marcus St. Rose, directeur général | Isla Verde Water Authority
                Didier Lambert, directeur | Eau et Assainissement de Belvaux
                """)
                .with("confidentiality: " + travel + " Les données des abonnés restent chez l’opérateur qui les sert.");
    }

    static final Paper DIAGNOSIS_SHEET = Paper.of(
            """
            # team
            person | organisation | task
            Anne-Sophie Claes | OP11 | Gestion des ouvrages (à distance)
            Lucille Antoine | OP12 | Coordination
            Winston Baptiste | OP12 | Réseau
            # assessments
            area | menteeLevel | mentorLevel | desiredLevel | importance | comment
            ASSETS | KNOWLEDGE_ACQUIRED | KNOWLEDGE_ACQUIRED | ADOPTED | 3 | Trois listes, 410 ouvrages en double
            OTHER | APPLIED_WITH_HELP | KNOWLEDGE_ACQUIRED | ADOPTED | 3 | Journal des onze jours après l’ouragan
            # priorities
            area | term | goal
            ASSETS | SHORT_TERM | Relever les vannes du centre.
            OTHER | SHORT_TERM | Un exercice avant la saison des ouragans.
            # baselines
            indicator | scope=UTILITY | value | periodStart=2024-01-01 | periodEnd=2024-12-31 | source | reliability | \
            planToMeasure
            K08 | 3.4 | Carnet des réparations | C |
            K14 | 13.6 | Relevé des réservoirs | B |
            """);

    static final Paper DIAGNOSIS = Paper.of(
            """
            missionFrom: 2025-03-03
            missionTo: 2025-03-14
            interviewsManagement: 3
            interviewsTechnical: 11
            interviewsCommercial: 2
            interviewsUnion: 1
            interviewsCustomers: 15
            interviewsCivilSociety: 2
            interviewsMunicipality: 1
            strengths: Deux mécaniciens qui connaissent tout, et que tout le monde écoute.
            weaknesses: Ce qu’ils savent n’est écrit nulle part.
            opportunities: La loi de 2021 ; la protection civile cherche des partenaires pour un exercice.
            threats: La saison des ouragans ; la retraite des deux mécaniciens en 2027.
            rootCauses: On répare vite et on n’écrit pas, parce que rien ni personne ne le demande.
            quickWins: Peindre les numéros des vannes du centre.
            agreedByMentee: Marcus St. Rose
            agreedByMenteeOn: 2025-03-21
            """);

    static final Paper PLAN = Paper.of(
            """
            overallObjective: Isla Verde connaît ses ouvrages et sert ses abonnés aussi après un ouragan.
            sustainabilityPlan: Le registre fait partie du bon de travail ; l’exercice a sa date dans l’année du service.
            inclusionActions: Deux des quatre personnes qui relèvent sont des femmes ; on commence par les mornes.
            communicationPlan: Une affiche par quartier : où est ma vanne, qui l’ouvre.
            lessons: WOP-2020-0008 a fini avec une élection ; ici l’adjointe et le ministère sont du comité depuis le début.
            # performanceOutcomes
            code | area | text | owner
            PO1 | ASSETS | Moins de conduites cassent. | Winston Baptiste
            PO2 | OTHER | L’eau coule plus d’heures par jour. | Winston Baptiste
            # targets
            outcome | indicator | scope=UTILITY | target | targetOn=2026-03-31 | meansOfVerification
            PO1 | K08 | 2.8 | Carnet des réparations
            PO2 | K14 | 14 | Relevé des réservoirs
            # capacityOutcomes
            code | area | unit | text | baseline | target | meansOfVerification | owner
            CO1 | ASSETS | Réseau | Tient le registre à chaque réparation. | KNOWLEDGE_ACQUIRED | ADOPTED | Bons de travail | \
            Winston Baptiste
            CO2 | OTHER | Direction | Essaie le plan de continuité chaque année. | APPLIED_WITH_HELP | ADOPTED | Compte rendu | \
            Lucille Antoine
            # outputs
            code | capacityOutcome | area | description | quantity | unit | dueOn | meansOfVerification | owner
            OP1 | CO1 | ASSETS | Ouvrages relevés sur tablette | 1400 | ouvrages | 2026-01-30 | Registre | Winston Baptiste
            OP2 | CO2 | OTHER | Plan de continuité essayé | 1 | exercice | 2025-06-13 | Compte rendu | Lucille Antoine
            # activities
            code | output | area | type | lead | place | startsOn | endsOn | women | men | mentorDays | menteeDays | after | title
            A1 | OP2 | MANAGEMENT | KICK_OFF | OP12 | ONLINE | 2025-03-03 | 2025-03-03 | 4 | 5 | 1 | 2 | | Lancement
            A2 | OP1 | ASSETS | REMOTE_COACHING | OP11 | ONLINE | 2025-05-05 | 2026-01-30 | 2 | 2 | 24 | 26 | A1 | \
            Relevé, un quartier par mois
            A3 | OP2 | OTHER | JOINT_PLANNING_OR_WORK | OP11 | MENTEE_SITE | 2025-06-02 | 2025-06-13 | 5 | 8 | 12 | 14 | A1 | \
            Plan de continuité et exercice
            A4 | OP1 | ASSETS | PEER_REVIEW | OP11 | ONLINE | 2026-03-16 | 2026-03-20 | 2 | 3 | 8 | 8 | A2 | Revue du registre
            # missions
            code | direction | purpose | startsOn | endsOn | persons | reportDueOn
            M1 | MENTOR_TO_MENTEE | Exercice avant la saison | 2025-06-02 | 2025-06-13 | 2 | 2025-07-04
            # inKind
            party | category=STAFF_TIME | description | quantity | unit=PERSON_DAY | unitCost
            OP11 | Accompagnement et une visite, voyage payé par Belvaux | 45 | 405
            OP12 | Relevé, registre, exercice | 50 | 118
            # risks
            description | probability | impact | mitigation | owner
            Un ouragan interrompt le travail. | 3 | 3 | Rien sur place d’août à octobre. | Lucille Antoine
            Les deux mécaniciens partent. | 3 | 5 | Chacun a un jeune à ses côtés dès le premier jour. | Winston Baptiste
            """);

    private IslaVerdeAssetsPapers() {}
}
