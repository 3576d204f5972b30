package org.wopengine.principle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person has to look at, and what only sounds like it. */
class WordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Consultancy with a margin of 3 %|margin",
                "Staff days, margins included|margins",
                "Profit of the operator|profit",
                "Profits of the parent company|profits",
                "Mark-up on equipment|mark-up",
                "Markup of ten percent|markup",
                "mark up on travel|mark up",
                "Commission for the agent|commission",
                "Commissions of the broker|commissions",
                "Licence for the billing software|licence",
                "Licences, three seats|licences",
                "License fees of the tool|license",
                "A success fee at the end|success fee",
                "Success fees for reached targets|success fees",
                "Management fee of 5 %|fee of 5 %",
                "5 % management fee|5 % management fee",
                "Agency fee (7.5 percent)|fee (7.5 percent",
                "MARGIN|margin",
                "Profit-making venture|profit",
                "Marge de 10 % sur les journées|marge",
                "Marges commerciales|marges",
                "Bénéfice de la société|benefice",
                "Benefices de la societe|benefices",
                "Profits de la maison mère|profits",
                "Commission de l'intermédiaire|commission",
                "Commissions bancaires|commissions",
                "Licence du logiciel de facturation|licence",
                "Licences annuelles|licences",
                "Majoration de 15 % sur le matériel|majoration",
                "Frais de gestion de 8 %|frais de gestion de 8 %",
                "Honoraires 12 %|honoraires 12 %",
                "Une activité lucrative|lucrative",
                "Margen del 3 % sobre los días|margen",
                "Márgenes de la empresa|margenes",
                "Margenes de la empresa|margenes",
                "Ganancia del operador|ganancia",
                "Ganancias del grupo|ganancias",
                "Comisión del agente|comision",
                "Comisiones bancarias|comisiones",
                "Licencia del programa|licencia",
                "Licencias de uso|licencias",
                "Recargo sobre el material|recargo",
                "Beneficio empresarial|beneficio",
                "Actividad con lucro|lucro",
                "Honorarios del 10 %|honorarios del 10 %",
                "Gastos de gestión del 6 %|gastos de gestion del 6 %"
            })
    void hintsAtEarningAreFound(String text, String word) {
        assertThat(Wording.earning(text)).as(text).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Travel of two experts, direct cost only",
                "A not-for-profit partnership",
                "Not for profit, by its statutes",
                "A non-profit organisation",
                "nonprofit training centre",
                "No margin is charged",
                "No profit, margin or mark-up",
                "Staff days without margin",
                "Days at cost, without any mark-up or commission",
                "Day cost: salary and social charges, no margin",
                "Zero profit for all parties",
                "Neither profit nor margin",
                "Margins are excluded",
                "No licence fee",
                "Safety margin of the pumps",
                "A margin of error of two percent",
                "Seminar of the European Commission",
                "Training of the joint commission",
                "Commissioning of the pumps",
                "Driving licences of the crew",
                "Participants profit from the experience of others",
                "Conference fee of USD 200",
                "Association sans but lucratif",
                "À but non lucratif",
                "Journées sans marge",
                "Sans aucune marge ni commission",
                "Ni marge ni bénéfice",
                "Coûts directs, hors marge",
                "Pas de marge sur les déplacements",
                "Aucun profit pour les parties",
                "Au bénéfice des ménages",
                "Bénéfice mutuel des deux côtés",
                "Marge de sécurité des pompes",
                "Réunion de la Commission européenne",
                "Fête de fin d'atelier",
                "Organización sin fines de lucro",
                "Entidad sin ánimo de lucro",
                "Días sin margen",
                "Sin ninguna comisión ni recargo",
                "Ningún margen para el mentor",
                "No incluye margen",
                "Beneficio mutuo de ambas partes",
                "En beneficio de los hogares",
                "Margen de seguridad de las bombas",
                "Reunión de la comisión mixta",
                "Formación de beneficiarios"
            })
    void whatSaysTheOppositeOrOnlySoundsLikeItIsNone(String text) {
        assertThat(Wording.earning(text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No margin on days; a commission of 5 % for the agent|commission",
                "Not-for-profit, with a margin for risks|margin",
                "Sans marge sur les voyages. Commission pour l'agent|commission",
                "Sin margen en los días. Comisión del agente|comision"
            })
    void aDenialCoversOnlyWhatItDenies(String text, String word) {
        assertThat(Wording.earning(text)).as(text).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Increased access to the Southern African market by the Dutch water and sanitation sector",
                "Market access for our companies",
                "Accès au marché régional",
                "Acceso a los mercados de la región",
                "To sell our services in the country"
            })
    void lookingForBusinessIsFound(String text) {
        assertThat(Wording.selling(text)).as(text).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Staff development, social responsibility, aid, trade and investment",
                "Our staff grows and we learn to work with little",
                "Water for the market women of the old town"
            })
    void otherMotivesAreNot(String text) {
        assertThat(Wording.selling(text)).as(text).isEmpty();
    }
}
