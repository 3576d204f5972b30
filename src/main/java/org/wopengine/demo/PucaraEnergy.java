package org.wopengine.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartyRole;

/**
 * WOP-2023-0005: Pucara and a private mentor whose sister company bids for meters in Pucara. The tie is on record since
 * the shortlist; the agreement came back once because of it, and is with the secretariat again.
 */
@Component
@Profile({"demo", "test"})
class PucaraEnergy implements Story {
    @Override
    public String reference() {
        return "WOP-2023-0005";
    }

    @Override
    public PartnershipStatus ends() {
        return PartnershipStatus.PRINCIPLE_REVIEW;
    }

    @Override
    public void tell(Scene scene) {
        scene.on("2023-10-24").expresses("op03", interest(""));
        scene.on("2023-11-14")
                .completes(
                        "secretariat",
                        "ScreenInterest",
                        """
                decision: REQUEST_CHANGES
                changesDueOn: 2023-11-28
                comment: Falta el compromiso de la gerencia: nombre y fecha de quien firma por la empresa. Sin él no podemos \
                aprobar la solicitud.
                """);
        scene.on("2023-11-24")
                .completes(
                        "op03",
                        "ReviseInterest",
                        interest(
                                """
                commitmentSignatory: Julio Mamani Quispe, gerente general
                commitmentSignedOn: 2023-11-20
                """));
        scene.on("2023-12-05").completes("secretariat", "ScreenInterest", Common.SCREENED);
        scene.on("2024-06-11")
                .completes(
                        "secretariat",
                        "ShortlistCandidates",
                        """
                outcome: NONE_THIS_ROUND
                remark: Two public operators of the region were asked by telephone; none has energy experts free before 2025.
                """);
        scene.on("2025-03-18").completes("secretariat", "ShortlistCandidates", shortlist());
        scene.on("2025-03-25").completes("op03", "AnswerProposal", Common.ACCEPTS_PROPOSAL);
        scene.on("2025-03-28")
                .completes(
                        "op09",
                        "AnswerProposal",
                        """
                reply: ACCEPT
                motivation: Queremos que nuestra gente aprenda a trabajar en altura.
                withoutCharge: true
                comment: Nuestra empresa hermana concursa en Pucara por un contrato de contadores. Quien trabaje en esta \
                alianza no participa en ese concurso.
                """);
        scene.on("2025-04-15")
                .completes(
                        "secretariat2",
                        "ApproveMatch",
                        """
                decision: APPROVE
                comment: Commercial tie considered. Approved on condition that the agreement keeps \
                the mentor and its affiliates out of tenders in Pucara; the principle review has to check that.
                """);
        scene.on("2025-05-20")
                .completes(
                        "op03", "SignLetterOfIntent", Common.letterOfIntent("Julio Mamani Quispe", "Gerente general"));
        scene.on("2025-06-03")
                .completes(
                        "op09",
                        "SignLetterOfIntent",
                        Common.letterOfIntent("Inés Arrieta Lozano", "Directora general"));
        scene.organisationJoins("Banco de Desarrollo del Altiplano", PartyRole.FUNDER)
                .organisationJoins("Plataforma de Operadores de Agua de América Latina", PartyRole.FACILITATOR);
        scene.on("2026-03-10")
                .completes("op03", "DraftAgreement", agreement("none"))
                .completes("op09", "AnswerDraft", Common.DRAFT_AGREED);
        scene.on("2026-03-31")
                .completes(
                        "secretariat2",
                        "ReviewAgreement",
                        """
                decision: REQUEST_CHANGES
                changesDueOn: 2026-11-13
                comment: The affiliate's bid for meters in Pucara is known since the shortlist and must stand here, with the \
                period for which mentor and affiliates stay out of tenders. Please wait for the result of the tender.
                """);
        scene.on("2026-11-09")
                .completes(
                        "op09",
                        "ReviseAgreement",
                        agreement(
                                "La empresa hermana Contadores del Cauce S.L. concursó por 12 000 contadores en Pucara y"
                                        + " retiró su oferta el 30 de septiembre de 2026. Ni Aguas del Cauce ni sus filiales"
                                        + " concursan en Pucara hasta 36 meses después del final."))
                .completes("op03", "AnswerDraft", Common.DRAFT_AGREED);
    }

    private static Paper interest(String commitment) {
        return Common.DECLARES
                .with(
                        """
                entryPath: OPEN_MENTEE
                callWindow: OPEN
                title: Aguas residuales y energía en Pucara
                durationMonths: 24
                desiredStart: 2024-06-01
                currency: USD
                previousWops: Ninguna.
                currentWops: Ninguna.
                coordinatorName: Rosa Quispe Ayala
                coordinatorPosition: Jefa de planta
                coordinatorEmail: rosa.quispe@pucara.example
                problemStatement: Nuestra planta de tratamiento funciona desde 2016 y cumple la norma solo cuatro meses al \
                año. Los aireadores consumen el 38 por ciento de nuestra electricidad, nadie sabe regularlos según la carga, \
                y cada corte de luz nos cuesta una semana de lodos activos. Los operadores aprendieron del constructor y \
                repiten lo que él dejó escrito.
                strategyLink: Plan maestro optimizado 2023-2027.
                platformsAndDonors: La plataforma de América Latina está informada; ningún otro donante trabaja en la planta.
                rationale: El plan maestro optimizado 2023-2027 pone la planta y la energía en primer lugar; el regulador ha \
                fijado metas anuales.
                expectedResults: Planta dentro de la norma diez meses al año y 15 por ciento menos de electricidad por metro \
                cúbico tratado.
                nonRevenueWater: 44
                waterCoverage: 86.2
                continuity: 17
                collectionRatio: 92
                costCoverage: 0.9
                staffPerThousand: 5.3
                performanceYear: 2022
                performanceSource: Memoria anual 2022
                targetGroups: 140 000 personas río abajo de la planta; las familias que riegan con su agua.
                modalities: [ON_THE_JOB_TRAINING, STUDY_TOUR, REMOTE_COACHING]
                ownStaffDays: 120
                ownCash: 12000
                fundingStatus: IDENTIFIED
                # workingAreas
                area | priority | description
                WASTEWATER | 1 | Operar la planta según la carga y no según el manual del constructor.
                ENERGY | 2 | Medir y bajar el consumo de los aireadores y bombas.
                # objectives
                text
                Cumplir la norma de vertido al menos diez meses al año.
                Bajar el consumo específico de energía en 15 por ciento.
                # fundingSources
                organisation | amount | percent
                Banco de Desarrollo del Altiplano | 228000 | 95
                """)
                .with(commitment);
    }

    private static Paper shortlist() {
        return Paper.of(
                """
                outcome: PROPOSED
                introducedOn: 2025-03-11
                conceptObjective: Una planta que cumple la norma y una factura de luz que baja.
                conceptFocus: Operación por carga, auditoría energética, mantenimiento de aireadores.
                conceptTargets: Norma cumplida diez meses al año; 15 por ciento menos de energía por metro cúbico.
                conceptContributions: Aguas del Cauce 80 jornadas, Pucara 100; banco y Pucara 240 000 USD.
                conceptResults: Turnos que regulan la planta sin ayuda; un plan de energía en el presupuesto anual.
                conceptMonths: 24
                # candidates
                operator | role | choice | interpretation | commercialTie | reason
                OP09 | LEAD_MENTOR | PROPOSE | false | true | Spanish-speaking, runs eleven plants of this size, 19 percent less \
                energy since 2020. A sister company bids for meters in Pucara: to be looked at by a second officer.
                OP11 | MENTOR | HOLD | false | false | Public and experienced, but without Spanish; interpretation is not \
                budgeted. Kept in case the tie cannot be settled.
                OP04 | MENTOR | EXCLUDE | false | false | Works in German and English only, and has no plant at this altitude.
                """);
    }

    private static Paper agreement(String commercialInterests) {
        return Common.CLAUSES
                .with(
                        """
                background: Pucara buscó ayuda en 2023; el mentor fue hallado en la segunda ronda, con una visita en mayo de 2025.
                startsOn: 2027-02-01
                endsOn: 2029-01-31
                reportingRhythm: SEMIANNUAL
                antiTenderingMonths: 36
                steeringRhythm: SEMIANNUAL
                steeringQuorum: 3
                governingLanguages: [es]
                socialValues: Al menos una de cada tres personas formadas es mujer. Nadie pierde su trabajo por esta alianza.
                # objectives
                objective | expectedOutputs
                Cumplir la norma de vertido al menos diez meses al año. | Manual de operación por carga; 14 operadoras y \
                operadores formados; laboratorio con rutina diaria.
                Bajar el consumo específico de energía en 15 por ciento. | Auditoría energética; plan de energía aprobado; \
                medidores en cada aireador.
                # parties
                operator | declaresNotForProfit=true | affiliates | responsibilities | interest | staffDays | directDayCost | coordinator | legalRepresentative | \
                address | registrationNumber
                OP03 | Ninguna; es municipal. | Pone turnos, laboratorio y datos; compra los medidores de energía. | Una planta que domina su propia \
                gente. | 100 | 78 | Rosa Quispe Ayala | Julio Mamani Quispe | Av. del Molino 240, Pucara | 20145578901
                OP09 | Grupo del Cauce, con Contadores del Cauce S.L.; no licitan en Pucara. | Envía expertos de planta y energía y recibe a los turnos en Ribera Alta. | Que su personal aprenda a \
                trabajar a 3 400 metros y con pocos repuestos. | 80 | 395 | Andoni Ruiz de Gauna | Inés Arrieta Lozano | \
                Calle del Azud 7, Ribera Alta | A-48112233
                # cash
                organisation | amount
                Banco de Desarrollo del Altiplano | 228000
                Empresa Municipal de Agua de Pucara | 12000
                # steeringMembers
                name | organisation
                Julio Mamani Quispe, gerente general | Empresa Municipal de Agua de Pucara
                Inés Arrieta Lozano, directora general | Aguas del Cauce S.A.
                Teresa Ugarte, especialista en agua | Banco de Desarrollo del Altiplano
                """)
                .with("commercialInterests: " + commercialInterests);
    }
}
