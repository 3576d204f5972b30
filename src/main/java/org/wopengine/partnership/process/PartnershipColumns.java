package org.wopengine.partnership.process;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyView;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.TaskColumns;

/** What Tasklist shows beside each task: which partnership it is about, where, between whom. */
@Component
class PartnershipColumns implements TaskColumns {
    private final Partnerships partnerships;

    PartnershipColumns(Partnerships partnerships) {
        this.partnerships = partnerships;
    }

    @Override
    public Map<String, String> of(PartnershipId id) {
        var partnership = partnerships.require(id);
        var columns = new LinkedHashMap<String, String>();
        columns.put("viewTitle", partnership.title());
        columns.put(
                "viewCountry",
                new Locale.Builder().setRegion(partnership.country()).build().getDisplayCountry(Locale.ENGLISH));
        columns.put(
                "viewPartners",
                partnership.present().stream()
                        .filter(party -> party.role().isLead())
                        .map(PartyView::name)
                        .collect(Collectors.joining(", ")));
        return columns;
    }
}
