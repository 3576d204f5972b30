package org.wopengine.trail;

import java.util.List;
import java.util.Map;
import org.wopengine.audit.ChainState;
import org.wopengine.audit.Decision;
import org.wopengine.audit.seal.SealedHead;
import org.wopengine.document.CitedFile;
import org.wopengine.document.DocumentView;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.principle.PrincipleRun;
import org.wopengine.principle.Scorecard;
import org.wopengine.principle.Waiver;
import org.wopengine.shared.DocumentReference;

/**
 * What is on record about one partnership, for whoever takes it along. Forms are not in it: they are read one by one.
 *
 * @param decisions oldest first, with every word
 * @param scorecard of each check what it found last
 * @param runs every time a gate was decided, oldest first
 * @param cited files that answers refer to, on whatever shelf they stand
 * @param sealed the newest seal that notes how long the chain was; null if there is none yet
 */
record DossierCopy(
        PartnershipView partnership,
        List<Decision> decisions,
        Scorecard scorecard,
        List<PrincipleRun> runs,
        List<Waiver> waivers,
        List<DocumentView> documents,
        Map<DocumentReference, CitedFile> cited,
        ChainState chain,
        SealedHead sealed) {

    /** Those of {@link #cited} that are none of the partnership's own. */
    public List<CitedFile> fromShelves() {
        return cited.values().stream()
                .filter(file -> documents.stream()
                        .flatMap(document -> document.versions().stream())
                        .noneMatch(own -> own.reference().equals(file.reference())))
                .sorted((one, other) ->
                        one.reference().toString().compareTo(other.reference().toString()))
                .toList();
    }
}
