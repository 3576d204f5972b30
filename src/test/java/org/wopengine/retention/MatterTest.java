package org.wopengine.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.wopengine.WopTest;

@WopTest
class MatterTest {
    @Autowired
    PersonalColumns columns;

    @Autowired
    MessageSource messages;

    @Test
    void everyTableInWhichPeopleMayStandIsAboutSomethingThatHasAName() {
        assertThat(columns.all().keySet())
                .hasSizeGreaterThan(80)
                .allSatisfy(table -> assertThat(Matter.of(table)).as(table).isPresent());
        assertThat(Matter.of("table_of_tomorrow")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "partnership_party, PARTNERSHIP",
        "partnership_review, REVIEW",
        "call_round_proposal, ROUND",
        "call_entry_log, CALL",
        "report_area, REPORT",
        "reporting_period, REPORT",
        "operator_profile_change, OPERATOR",
        "interest_declaration, DECLARATION"
    })
    void theLongestNameCounts(String table, Matter matter) {
        assertThat(Matter.of(table)).contains(matter);
    }

    @Test
    void rowsOfSeveralTablesAreToldTogether() {
        assertThat(Matter.together(Map.of("document", 2L, "document_version", 3L, "viewing", 1L)))
                .containsExactly(Map.entry(Matter.DOCUMENT, 5L), Map.entry(Matter.VIEWING, 1L));
    }

    @ParameterizedTest
    @EnumSource
    void itIsNamedInEveryLanguage(Matter matter) {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es")}) {
            assertThat(messages.getMessage("retention.matter." + matter, null, language))
                    .doesNotContain("_")
                    .hasSizeGreaterThan(3);
        }
    }
}
