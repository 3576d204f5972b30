package org.wopengine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaperTest {
    private static final Paper PAPER = Paper.of(
            """
            title: Losses: first part
            modalities: [STUDY_TOUR, SECONDMENT]
            # workingAreas
            area | priority=1 | description
            LOSSES | Find them.
            OTHER |
            """);

    @Test
    void aFormGetsListsRowsAndFullCodes() {
        assertThat(PAPER.asForm())
                .isEqualTo(Map.of(
                        "title", "Losses: first part",
                        "modalities", List.of("STUDY_TOUR", "SECONDMENT"),
                        "workingAreas_1_area", "NON_REVENUE_WATER_COMMERCIAL_LOSSES",
                        "workingAreas_1_priority", "1",
                        "workingAreas_1_description", "Find them.",
                        "workingAreas_2_area", "OTHER",
                        "workingAreas_2_priority", "1"));
    }

    @Test
    void aWorksheetGetsSectionsAndBlankCells() {
        assertThat(PAPER.asSheet()).containsOnlyKeys("single", "workingAreas");
        assertThat(PAPER.asSheet().get("workingAreas").get(1)).containsEntry("description", "");
    }

    @Test
    void whatIsToldLaterCounts() {
        var later = PAPER.with(
                """
                title: Losses
                # workingAreas
                area
                BILLING
                """);

        assertThat(later.answers()).containsEntry("title", "Losses").containsKey("modalities");
        assertThat(later.table("workingAreas")).containsExactly(Map.of("area", "BILLING_COLLECTION_EFFICIENCY"));
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertThatIllegalArgumentException().isThrownBy(() -> Paper.of("# a\nb | c\n1 | 2 | 3"));
        assertThatIllegalArgumentException().isThrownBy(() -> Paper.of("# a\nb | c\n1"));
    }

    @Test
    void anAnswerHasAField() {
        assertThatIllegalArgumentException().isThrownBy(() -> Paper.of("no field"));
    }
}
