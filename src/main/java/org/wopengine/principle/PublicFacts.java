package org.wopengine.principle;

import java.util.List;
import org.wopengine.shared.DossierChapter.Section;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/**
 * What a stage accounts for in public: what was agreed, what came out, what it cost. No personal data: no names of people
 * and no words they wrote freely. Each stage may bring one; the accountability page shows them in the order of the stages.
 */
public interface PublicFacts {
    Stage stage();

    /** Called inside a read-only transaction. */
    List<Section> of(PartnershipId partnership);
}
