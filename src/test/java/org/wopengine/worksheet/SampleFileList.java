package org.wopengine.worksheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wopengine.shared.PartnershipId;

/** Two files for every column of files, without a database. */
class SampleFileList extends SheetFiles {
    static final List<Choice> FILES = List.of(
            new Choice("D-7/2", "D-7/2 · Attendance lists (lists.pdf)"),
            new Choice("D-7/1", "D-7/1 · Draft (lists.pdf)"));

    SampleFileList() {
        super(null);
    }

    @Override
    Map<String, List<Choice>> offered(PartnershipId partnership, Sheet<?> sheet) {
        var offered = new LinkedHashMap<String, List<Choice>>();
        for (var section : SheetShape.of(sheet).sections()) {
            section.columns().stream()
                    .filter(column -> column.isFile() && !column.given())
                    .forEach(column -> offered.put(section.place(column), FILES));
        }
        return offered;
    }
}
