package org.wopengine.call;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.wopengine.document.DocumentType;
import org.wopengine.matching.score.CostRecovery;
import org.wopengine.operator.Region;
import org.wopengine.partnership.CallWindow;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.MentorMotivation;
import org.wopengine.partnership.WorkingArea;

/** Programmes, calls and what is handed in, for tests; each programme has a code of its own. */
public final class SampleCalls {
    public static final WorkingArea LOSSES = WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES;
    public static final WorkingArea BILLING = WorkingArea.BILLING_COLLECTION_EFFICIENCY;

    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    private SampleCalls() {}

    public static NewProgramme programme() {
        return programme(false);
    }

    static NewProgramme programme(boolean membersOnly) {
        return new NewProgramme(
                "SAMPLE-" + NUMBER.incrementAndGet(), "Sample programme", "A fund", true, false, membersOnly);
    }

    /** Open from today for ten days, for mentees of Zambia and Senegal. */
    public static CallTerms terms(LocalDate today) {
        return terms(today, List.of());
    }

    static CallTerms terms(LocalDate today, List<DocumentType> documents) {
        return new CallTerms(
                "Emerging partnerships",
                "For operators that never had a partnership.",
                CallWindow.EMERGING,
                List.of(EntryPath.OPEN_MENTEE, EntryPath.OPEN_MENTOR),
                today,
                today.plusDays(10),
                List.of(Region.AFRICA),
                "ZM, SN",
                documents,
                2);
    }

    public static MenteeRequest request() {
        return request(LOSSES, "en");
    }

    public static MenteeRequest request(WorkingArea first, String language) {
        return new MenteeRequest(
                "Fewer losses in Sampletown",
                "We lose nearly half of the water we produce. ".repeat(6).strip(),
                List.of(
                        new AreaWish(first, null, 1, "Large customers"),
                        new AreaWish(WorkingArea.LABORATORY, null, 2, null)),
                List.of(language),
                false,
                60,
                LocalDate.of(2099, 1, 1),
                24,
                100,
                List.of(),
                null);
    }

    public static MentorOffer offer() {
        return offer(List.of(LOSSES, BILLING), 3, 2, List.of(), "en");
    }

    public static MentorOffer offer(
            List<WorkingArea> areas, int level, int mentees, List<Region> excluded, String language) {
        return new MentorOffer(
                List.of(MentorMotivation.SOLIDARITY),
                "How others keep a network running with little money",
                areas.stream().map(area -> new AreaOffer(area, null, level)).toList(),
                areas.stream()
                        .map(area -> new Expert("Expert on " + area, "Engineer", area, true))
                        .toList(),
                mentees,
                80,
                LocalDate.of(2098, 6, 1),
                4,
                List.of(language),
                List.of(),
                excluded,
                CostRecovery.TRAVEL_ONLY,
                null,
                null,
                List.of(),
                true);
    }

    /** The fields of the page of a request, as a browser sends them. */
    public static List<String> requestFields() {
        return new ArrayList<>(List.of(
                "title",
                "Fewer losses in Sampletown",
                "problem",
                request().problem(),
                "needs_1_area",
                LOSSES.name(),
                "needs_1_priority",
                "1",
                "languages",
                "en",
                "interpretation",
                "false",
                "earliestStart",
                "2099-01-01",
                "durationMonths",
                "24"));
    }
}
