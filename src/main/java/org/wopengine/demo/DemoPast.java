package org.wopengine.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.past.PastPartnership;
import org.wopengine.past.PastPartnerships;

/** Fictional partnerships from before the demo began. Safe to repeat: what is on record stays as it is. */
@Component
@Profile({"demo", "test"})
class DemoPast {
    private static final List<PastPartnership> ALL = List.of(
            past(
                    "Meters and bills for Karamba",
                    "OP06 Mbaleni Metro Water",
                    "OP01 Karamba Water & Sewerage Co.",
                    "ZM",
                    2014,
                    2016,
                    "Lusanda Water Network",
                    "Collection rose from 61 to 79 percent; the meter workshop closed a year later for want of spare parts.",
                    WorkingArea.BILLING_COLLECTION_EFFICIENCY,
                    WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES),
            past(
                    "Leak detection in the Andes",
                    "Aguas de Quillay",
                    "OP03 Empresa Municipal de Agua de Pucara",
                    "PE",
                    2012,
                    2013,
                    null,
                    "Two crews were trained and 14 km surveyed; night flow fell in one of three zones.",
                    WorkingArea.NON_REVENUE_WATER_PHYSICAL_LOSSES,
                    WorkingArea.OPERATION_MAINTENANCE),
            past(
                    "Laboratory twinning Lintang",
                    "Hanawa Waterworks Bureau",
                    "OP07 Perumda Air Bersih Lintang",
                    "ID",
                    2010,
                    2012,
                    "Strait Utilities Forum",
                    "The laboratory passed its first round of comparison and now serves two neighbours.",
                    WorkingArea.LABORATORY,
                    WorkingArea.PRODUCTION_SERVICE_QUALITY_WATER_SAFETY),
            past(
                    "Standpipes of Gulmira",
                    "Nalanda Jal Board",
                    "OP10 Gulmira Water & Sanitation Agency",
                    "PK",
                    2015,
                    null,
                    null,
                    "Nine standpipes run by residents; it is not on record whether they still do.",
                    WorkingArea.SERVICE_IN_LOW_INCOME_AREAS,
                    WorkingArea.SOCIAL_INCLUSION),
            past(
                    "After the hurricane",
                    "OP11 Eau et Assainissement de Belvaux",
                    "OP12 Isla Verde Water Authority",
                    "LC",
                    2017,
                    2018,
                    "Windward Operators Desk",
                    "An emergency plan and a store of pipes; both were used in the season that followed.",
                    WorkingArea.CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK,
                    WorkingArea.ASSET_MANAGEMENT));

    private final PastPartnerships past;

    DemoPast(PastPartnerships past) {
        this.past = past;
    }

    /** Enters those that are missing. */
    void enter() {
        var known = past.all().stream().map(PastPartnership::title).toList();
        ALL.stream().filter(one -> !known.contains(one.title())).forEach(past::keep);
    }

    private static PastPartnership past(
            String title,
            String mentor,
            String mentee,
            String country,
            int from,
            Integer to,
            String facilitator,
            String result,
            WorkingArea... areas) {
        return new PastPartnership(
                null,
                title,
                List.of(mentor),
                List.of(mentee),
                List.of(country),
                List.of(areas),
                from,
                to,
                facilitator,
                List.of(),
                "https://past.example/"
                        + title.toLowerCase(java.util.Locale.ROOT).replaceAll("\\W+", "-"),
                result);
    }
}
