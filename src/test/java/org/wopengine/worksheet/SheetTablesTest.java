package org.wopengine.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.wopengine.worksheet.SamplePlan.Activity;
import org.wopengine.worksheet.SamplePlan.Output;
import org.wopengine.worksheet.SamplePlan.Plan;
import org.wopengine.worksheet.SamplePlan.Status;
import org.wopengine.worksheet.SheetChange.CellChange;
import org.wopengine.worksheet.SheetChange.Kind;
import org.wopengine.worksheet.SheetChange.RowChange;

class SheetTablesTest {
    private final SamplePlan sheet = new SamplePlan();
    private final SheetTables tables = new SheetTables(new SheetTexts(messages()));
    private final List<Output> outputs = new ArrayList<>(
            List.of(output("OP1", "Leaks found", "12.5", Status.ON_TRACK), output("OP2", "Meters read", "40", null)));
    private final List<Activity> activities = new ArrayList<>(
            List.of(new Activity("Walk", "OP1", 3), new Activity("Read", "OP2", 2), new Activity("Read", "OP2", 2)));

    @BeforeEach
    void speakEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everySectionIsToldInWords() {
        var told = tables.tables(sheet, plan("Less loss"));

        assertThat(told).extracting(SheetTable::name).containsExactly("single", "outputs", "activities", "readings");
        assertThat(told.get(0).rows()).containsExactly(List.of("Less loss", "Yes"));
        assertThat(told.get(1).rows().get(0))
                .containsExactly("OP1", "Leaks found", "12.5", "1 Mar 2027", "On track", "");
        assertThat(told.get(1).heads().get(2).number()).isTrue();
        assertThat(told.get(3).rows()).isEmpty();
    }

    @Test
    void equalStatesDoNotDiffer() {
        var before = plan("Less loss");
        outputs.set(0, output("OP1", "Leaks found", "12.50", Status.ON_TRACK));

        assertThat(tables.changes(sheet, before, plan("Less loss"))).isEmpty();
    }

    @Test
    void aChangedCellIsShownWithBothValues() {
        var before = plan("Less loss");
        outputs.set(0, output("OP1", "Leaks found", "0", null));

        var changes = tables.changes(sheet, before, plan("No loss"));

        assertThat(changes).extracting(SheetChange::section).containsExactly("single", "outputs");
        assertThat(changes.get(0).rows().get(0).cells())
                .containsExactly(new CellChange("Objective", "Less loss", "No loss"));
        assertThat(changes.get(1).rows())
                .containsExactly(new RowChange(
                        Kind.CHANGED,
                        "Output OP1",
                        List.of(new CellChange("Quantity", "12.5", "0"), new CellChange("Status", "On track", ""))));
    }

    @Test
    void rowsThatOnlyMovedDoNotDiffer() {
        var before = plan("Less loss");
        outputs.add(0, outputs.remove(1));
        activities.add(0, activities.remove(2));

        assertThat(tables.changes(sheet, before, plan("Less loss"))).isEmpty();
    }

    @Test
    void addedAndRemovedRowsShowWhatTheyHold() {
        var before = plan("Less loss");
        outputs.remove(1);
        outputs.add(output("OP7", "Pipes laid out anew", "3", Status.DELAYED));
        activities.remove(2);

        var changes = tables.changes(sheet, before, plan("Less loss"));

        assertThat(changes.get(0).rows())
                .extracting(RowChange::kind, RowChange::name)
                .containsExactly(tuple(Kind.ADDED, "Output OP7"), tuple(Kind.REMOVED, "Output OP2"));
        assertThat(changes.get(0).rows().get(1).cells())
                .contains(new CellChange("What is there in the end", "Meters read", ""))
                .noneMatch(cell -> cell.label().equals("Status"));
        assertThat(changes.get(1).count(Kind.REMOVED)).isEqualTo(1);
        assertThat(changes.get(1).rows()).hasSize(1);
    }

    @Test
    void aNewCodeForTheSameThingIsAChange() {
        var before = plan("Less loss");
        outputs.set(1, output("OP9", "Meters read", "40", null));

        assertThat(tables.changes(sheet, before, plan("Less loss")).get(0).rows())
                .containsExactly(
                        new RowChange(Kind.CHANGED, "Output OP9", List.of(new CellChange("Code", "OP2", "OP9"))));
    }

    private Plan plan(String objective) {
        return new Plan(objective, true, List.copyOf(outputs), List.copyOf(activities), List.of());
    }

    private static Output output(String code, String description, String quantity, Status status) {
        return new Output(code, description, new BigDecimal(quantity), LocalDate.parse("2027-03-01"), status, null);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/worksheet", "messages/sample");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
