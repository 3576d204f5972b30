package org.wopengine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopengine.operator.OperatorStatus;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Performance;
import org.wopengine.operator.Region;
import org.wopengine.operator.UtilityType;
import org.wopengine.shared.OperatorCode;

/** Which words name the municipal operator of Pucara in Peru. */
class CommercialTiesTest {
    private static final OperatorView PUCARA = new OperatorView(
            new OperatorCode("OP03"),
            "Empresa Municipal de Agua de Pucara",
            "EMA Pucara",
            "PE",
            Region.LATIN_AMERICA_AND_THE_CARIBBEAN,
            "Pucara",
            UtilityType.D,
            190_000,
            39_500,
            210,
            java.util.List.of("es"),
            new Performance(null, null, null, null),
            "Ada",
            "ada@pucara.example",
            "Hugo",
            OperatorStatus.ACTIVE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our affiliate bids for a meter contract in Pucara.",
                "Una filial se presenta en PUCARÁ.",
                "Contracts in Bolivia and Peru",
                "Un contrat de compteurs au Pérou, signé en 2024",
                "Licitación en el Perú",
                "We sell meters to OP03",
                "EMA-Pucara buys from us"
            })
    void theOperatorItsCityOrItsCountryIsNamed(String words) {
        assertThat(CommercialTies.names(words, PUCARA)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Our consulting arm works in Bolivia.", "In Perugia only", "OP033 buys from us", "Pucarani"})
    void somethingElseIsNamed(String words) {
        assertThat(CommercialTies.names(words, PUCARA)).isFalse();
    }
}
