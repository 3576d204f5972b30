package org.wopengine.closure;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.PartyView;
import org.wopengine.shared.OperatorCode;

/** Who is told how a partnership ended: the applicant and every operator that takes part now. */
final class Audience {
    private Audience() {}

    static Set<String> of(PartnershipView partnership) {
        var groups = new TreeSet<String>();
        groups.add(partnership.applicant().group());
        partnership.present().stream()
                .map(PartyView::operator)
                .filter(Objects::nonNull)
                .map(OperatorCode::group)
                .forEach(groups::add);
        return groups;
    }
}
