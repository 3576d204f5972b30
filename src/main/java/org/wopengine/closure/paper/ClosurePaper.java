package org.wopengine.closure.paper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wopengine.audit.ChainEnd;
import org.wopengine.document.CitedFile;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.DossierChapter.Section;

/**
 * How a partnership came to its end, for one reader.
 *
 * @param sections of the closure, the exit and what followed, in the order of the stages
 * @param cited the files that the sections refer to
 * @param exit whether it ended without a closure
 * @param end how far its record goes and which seal binds it; null if there is no record
 */
record ClosurePaper(
        PartnershipView partnership,
        Instant asOf,
        List<Section> sections,
        Map<DocumentReference, CitedFile> cited,
        boolean exit,
        ChainEnd end) {

    /** More columns than this and words would be broken into letters. */
    private static final int COLUMNS_OF_A_PAGE = 5;

    /** Facts and small tables; what is wide follows on pages that lie across. */
    public List<Section> upright() {
        return sections.stream().filter(section -> !isWide(section)).toList();
    }

    public List<Section> across() {
        return sections.stream().filter(ClosurePaper::isWide).toList();
    }

    private static boolean isWide(Section section) {
        return section.columns().size() > COLUMNS_OF_A_PAGE;
    }

    /** Links that no seal speaks of yet. */
    public int unsealed() {
        return end.links() - end.sealed();
    }

    /** The file that a value refers to; null if it refers to none that is known. */
    public CitedFile file(Object value) {
        return value instanceof DocumentReference reference ? cited.get(reference) : null;
    }
}
