package org.wopengine.integrity;

import java.util.List;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.workflow.OpenTask;

/**
 * Everything about a concern, for those who may read it.
 *
 * @param partnership null if none is concerned, or none that is known
 * @param recused logins of those who have no part in it
 */
public record ConcernFile(
        ConcernView concern,
        PartnershipView partnership,
        List<ConcernEntry> entries,
        List<String> recused,
        List<OpenTask> tasks) {}
