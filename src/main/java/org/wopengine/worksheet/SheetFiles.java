package org.wopengine.worksheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.document.Documents;
import org.wopengine.shared.Actor;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.PartnershipId;

/** The files of a partnership that the cells of a sheet refer to. */
@Component
class SheetFiles {
    private final Documents documents;

    SheetFiles(Documents documents) {
        this.documents = documents;
    }

    /** What each column of files offers, by {@code section.column}; an empty list where there is no fitting file yet. */
    Map<String, List<Choice>> offered(PartnershipId partnership, Sheet<?> sheet) {
        var offered = new LinkedHashMap<String, List<Choice>>();
        for (var section : SheetShape.of(sheet).sections()) {
            for (var column : section.columns()) {
                if (column.isFile() && !column.given()) {
                    var place = section.place(column);
                    offered.put(
                            place,
                            documents.choices(sheet.files(place), partnership).stream()
                                    .map(file -> new Choice(file.get("value"), file.get("label")))
                                    .toList());
                }
            }
        }
        return offered;
    }

    /** Notes which files the sheet refers to. */
    void cite(PartnershipId partnership, Sheet<?> sheet, Object contents, Actor by) {
        for (var section : SheetShape.of(sheet).sections()) {
            var rows = section.single() ? List.of(contents) : (List<?>) Records.value(contents, section.name());
            for (var column : section.columns()) {
                if (column.isFile() && !column.given()) {
                    rows.forEach(row -> documents.cite(
                            sheet.files(section.place(column)),
                            (DocumentReference) Records.value(row, column.name()),
                            partnership,
                            List.of(),
                            by));
                }
            }
        }
    }
}
