package org.wopengine.dossier;

import java.util.List;
import java.util.Map;
import org.wopengine.audit.Decision;
import org.wopengine.document.CitedFile;
import org.wopengine.duties.Declaration;
import org.wopengine.notification.Notice;
import org.wopengine.partnership.PartnershipAction;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.DossierChapter.Section;
import org.wopengine.shared.Stage;
import org.wopengine.workflow.OpenTask;

/**
 * Everything the page of one partnership shows to one reader.
 *
 * @param declarations of interest, oldest first
 * @param files what the facts refer to
 * @param declares whether the reader is one of those who declare
 */
record DossierView(
        PartnershipView partnership,
        List<Steps.Step> steps,
        List<Chapter> chapters,
        List<Task> tasks,
        List<PartnershipAction> actions,
        List<Declaration> declarations,
        boolean declares,
        List<Notice> notices,
        List<Decision> decisions,
        Map<DocumentReference, CitedFile> files) {

    /** The file a fact refers to, or null if it is no reference to one. */
    public CitedFile file(Object value) {
        return value instanceof DocumentReference reference ? files.get(reference) : null;
    }

    /**
     * What one stage tells.
     *
     * @param open whether it is unfolded from the beginning
     */
    record Chapter(Stage stage, List<Section> sections, boolean open) {}

    /**
     * An open task.
     *
     * @param mine whether the reader may do it
     * @param mayHandOver whether the reader may give it to somebody else
     */
    record Task(OpenTask open, boolean mine, boolean mayHandOver, boolean overdue) {}
}
