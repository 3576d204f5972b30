package org.wopengine.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.wopengine.WopTest;
import org.wopengine.shared.PartnershipId;

@WopTest
class SheetsTest {
    @Autowired
    List<Sheet<?>> sheets;

    @Autowired
    MessageSource messages;

    /** That French and Spanish have the same keys as English is kept by the test of the bundles. */
    @Test
    void everyTextOfEverySheetExists() {
        assertThat(sheets).isNotEmpty();
        assertThat(sheets.stream().flatMap(sheet -> sheet.labelKeys().stream()))
                .filteredOn(key -> messages.getMessage(key, null, null, Locale.ENGLISH) == null)
                .as("keys without a text")
                .isEmpty();
    }

    @Test
    void refusesASheetThatCannotWork() {
        refused(NoLimit.class, "needs @Size(max = …)");
        refused(NoRecords.class, "is not a list of records");
        refused(Nested.class, "cannot be typed into a worksheet");
        refused(Reserved.class, "no column may be called row or help");
        refused(String.class, "is not a record");
    }

    record Row(String name) {}

    record NoLimit(List<Row> rows) {}

    record NoRecords(@Size(max = 3) List<String> rows) {}

    record Nested(@Size(max = 3) List<NestedRow> rows) {}

    record NestedRow(Map<String, String> names) {}

    record Reserved(@Size(max = 3) List<ReservedRow> rows) {}

    record ReservedRow(String help) {}

    private static <C> void refused(Class<C> contents, String reason) {
        var sheet = new Sheet<C>() {
            @Override
            public String matter() {
                return "sample-approval";
            }

            @Override
            public String kind() {
                return "broken";
            }

            @Override
            public Class<C> contents() {
                return contents;
            }

            @Override
            public C start(PartnershipId partnership) {
                return null;
            }
        };
        assertThatIllegalStateException().isThrownBy(() -> SheetShape.of(sheet)).withMessageContaining(reason);
    }
}
