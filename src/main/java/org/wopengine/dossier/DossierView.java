package org.wopengine.dossier;

import java.util.List;
import java.util.Map;
import org.wopengine.audit.Decision;
import org.wopengine.document.CitedFile;
import org.wopengine.duties.Declaration;
import org.wopengine.duties.Lifting;
import org.wopengine.notification.Notice;
import org.wopengine.partnership.PartnershipAction;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.principle.Scorecard;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.DossierChapter.Section;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Stage;
import org.wopengine.workflow.OpenTask;

/**
 * Everything the page of one partnership shows to one reader.
 *
 * @param scorecard how it stands to the guiding principles
 * @param actions what the reader may do to the whole partnership now
 * @param obstacle why the reader, whose role may do something, does not do it here; or null
 * @param declarations of interest, oldest first
 * @param liftings what was asked and ruled about declared conflicts, oldest first
 * @param lifts whether the reader is one of those who lift them
 * @param files what the facts refer to
 * @param provable whether the reader may take the proof of the decision log along
 * @param declares whether the reader is one of those who declare
 */
record DossierView(
        PartnershipView partnership,
        List<Steps.Step> steps,
        List<Chapter> chapters,
        Scorecard scorecard,
        List<Task> tasks,
        List<PartnershipAction> actions,
        Refused obstacle,
        List<Declaration> declarations,
        List<Lifting> liftings,
        boolean lifts,
        boolean declares,
        List<Notice> notices,
        List<Decision> decisions,
        Map<DocumentReference, CitedFile> files,
        boolean provable) {

    /** The file a fact refers to, or null if it is no reference to one. */
    public CitedFile file(Object value) {
        return value instanceof DocumentReference reference ? files.get(reference) : null;
    }

    /** Whether some notice was not mailed and did not fail either. */
    public boolean isMailWaits() {
        return notices.stream().anyMatch(notice -> notice.sentAt() == null && notice.failedReason() == null);
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
