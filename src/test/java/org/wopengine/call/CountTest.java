package org.wopengine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wopengine.call.SampleCalls.BILLING;
import static org.wopengine.call.SampleCalls.LOSSES;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wopengine.call.Balance.Line;
import org.wopengine.call.Balance.Waiting;
import org.wopengine.call.Count.Known;
import org.wopengine.operator.Region;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Searching;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** What counts as demand, what as supply, and how long both waited. */
class CountTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final OperatorCode ZM = new OperatorCode("OP21");
    private static final OperatorCode SN = new OperatorCode("OP22");
    private static final OperatorCode DE = new OperatorCode("OP23");
    private static final OperatorCode NL = new OperatorCode("OP24");

    private final Map<OperatorCode, Known> known = new LinkedHashMap<>(Map.of(
            ZM, new Known(Region.AFRICA, List.of("en"), Set.of(), null),
            SN, new Known(Region.AFRICA, List.of("fr"), Set.of(), null),
            DE, new Known(Region.EUROPE_WEST, List.of("de", "en"), Set.of(LOSSES), 3)));
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Long, Instant> handedOver = new HashMap<>();
    private final List<Searching> searching = new ArrayList<>();
    private final Map<PartnershipId, Instant> found = new HashMap<>();

    @Test
    void whoAsksTwiceIsOneOperatorThatAsks() {
        asks(ZM, LOSSES, 10);
        searches("WOP-2026-0901", ZM, EntryPath.OPEN_MENTEE, PartnershipStatus.SCREENING, 20, LOSSES);
        searches("WOP-2026-0902", ZM, EntryPath.OPEN_MENTEE, PartnershipStatus.MATCHING, 30, LOSSES);

        assertThat(area(LOSSES)).isEqualTo(new Line<>(LOSSES, 1, 2, 1, 0, 0, 1, 1, 3));
    }

    @Test
    void ofSeveralRequestsTheNewestCounts() {
        asks(ZM, BILLING, 30);
        asks(ZM, LOSSES, 10);

        assertThat(area(LOSSES).requests()).isEqualTo(1);
        assertThat(balance().areas()).extracting(Line::key).doesNotContain(BILLING);
    }

    @Test
    void aMentorIsOneWhateverItSaidHowOften() {
        offers(DE, 2, LOSSES, BILLING);
        searches("WOP-2026-0903", DE, EntryPath.OPEN_MENTOR, PartnershipStatus.ELIGIBLE, 5, LOSSES);

        assertThat(area(LOSSES)).isEqualTo(new Line<>(LOSSES, 0, 0, 0, 1, 1, 1, 1, 2));
        assertThat(area(BILLING)).isEqualTo(new Line<>(BILLING, 0, 0, 0, 1, 0, 0, 1, 2));
    }

    @Test
    void anOfferGivesNoMorePlacesThanTheProfileLeaves() {
        offers(DE, 9, LOSSES);

        assertThat(area(LOSSES).places()).isEqualTo(3);
    }

    @Test
    void whoDidNotSayHowManyCountsWithOnePlaceAndIsTold() {
        known.put(NL, new Known(Region.EUROPE_WEST, List.of("en"), Set.of(LOSSES), null));

        assertThat(area(LOSSES).places()).isEqualTo(4);
        assertThat(balance().unsaid()).isEqualTo(1);
    }

    @Test
    void aMentorWithoutAPlaceLeftIsOneThatKnowsItAndHelpsNobody() {
        known.put(DE, new Known(Region.EUROPE_WEST, List.of("en"), Set.of(LOSSES), 0));
        asks(ZM, LOSSES, 10);

        assertThat(balance().scarce()).singleElement().satisfies(line -> {
            assertThat(line.mentors()).isEqualTo(1);
            assertThat(line.places()).isZero();
            assertThat(line.lack()).isEqualTo(1);
        });
    }

    @Test
    void asManyPlacesAsAreAskedForAreEnough() {
        known.put(DE, new Known(Region.EUROPE_WEST, List.of("en"), Set.of(LOSSES), 1));
        asks(ZM, LOSSES, 10);

        assertThat(balance().scarce()).isEmpty();

        asks(SN, LOSSES, 9);

        assertThat(balance().scarce()).extracting(Line::key).containsExactly(LOSSES);
    }

    @Test
    void regionsAndLanguagesAreThoseOfTheOperators() {
        asks(ZM, LOSSES, 10);
        asks(SN, LOSSES, 10);

        assertThat(balance().regions())
                .extracting(Line::key, Line::mentees, Line::mentors)
                .containsExactly(tuple(Region.AFRICA, 2, 0), tuple(Region.EUROPE_WEST, 0, 1));
        assertThat(balance().languages())
                .extracting(Line::key, Line::mentees, Line::mentors)
                .containsExactly(tuple("en", 2, 1), tuple("de", 0, 1));
    }

    @Test
    void whoIsNotCountedDoesNotStandAnywhere() {
        asks(new OperatorCode("OP99"), LOSSES, 10);
        searches(
                "WOP-2026-0904",
                new OperatorCode("OP99"),
                EntryPath.OPEN_MENTEE,
                PartnershipStatus.MATCHING,
                1,
                LOSSES);

        assertThat(balance().total().mentees()).isZero();
        assertThat(balance().waits()).allMatch(wait -> wait.still().number() == 0);
    }

    @Test
    void aRequestThatWasHandedOverAsksNoLongerAndHasWaited() {
        asks(ZM, LOSSES, 10);
        asks(SN, LOSSES, 40);
        handedOver.put(entries.get(0).number(), NOW.minus(Duration.ofDays(4)));

        assertThat(area(LOSSES).requests()).isEqualTo(1);
        assertThat(wait(Waiting.REQUEST).still()).isEqualTo(new Days(1, BigDecimal.valueOf(40), 40L));
        assertThat(wait(Waiting.REQUEST).found()).isEqualTo(new Days(1, BigDecimal.valueOf(6), 6L));
    }

    @Test
    void whatWasWithdrawnNeitherWaitsNorFoundAnybody() {
        searches("WOP-2026-0905", ZM, EntryPath.OPEN_MENTEE, PartnershipStatus.WITHDRAWN, 30, LOSSES);
        searches("WOP-2026-0906", SN, EntryPath.OPEN_MENTEE, PartnershipStatus.ACTIVE, 300, LOSSES);
        found.put(new PartnershipId("WOP-2026-0906"), NOW.minus(Duration.ofDays(100)));

        assertThat(wait(Waiting.INTEREST_OF_MENTEE).still()).isEqualTo(new Days(0, null, null));
        assertThat(wait(Waiting.INTEREST_OF_MENTEE).found()).isEqualTo(new Days(1, BigDecimal.valueOf(200), 200L));
        assertThat(wait(Waiting.INTEREST_OF_MENTOR).found().number()).isZero();
        assertThat(balance().total().interests()).isZero();
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetween() {
        assertThat(Days.of(List.of(Duration.ofDays(1), Duration.ofDays(10), Duration.ofDays(2), Duration.ofDays(3))))
                .isEqualTo(new Days(4, new BigDecimal("2.5"), 10L));
        assertThat(Days.of(List.of(Duration.ofHours(23)))).isEqualTo(new Days(1, BigDecimal.ZERO, 0L));
    }

    private Balance balance() {
        return new Count(known, entries, handedOver, searching, found, NOW).balance();
    }

    private Line<WorkingArea> area(WorkingArea area) {
        return balance().areas().stream()
                .filter(line -> line.key() == area)
                .findFirst()
                .orElseThrow();
    }

    private Balance.Wait wait(Waiting what) {
        return balance().waits().stream()
                .filter(wait -> wait.what() == what)
                .findFirst()
                .orElseThrow();
    }

    private void asks(OperatorCode operator, WorkingArea area, int daysAgo) {
        var said = SampleCalls.request();
        add(
                operator,
                EntryKind.REQUEST,
                new MenteeRequest(
                        said.title(),
                        said.problem(),
                        List.of(new AreaWish(area, null, 1, null)),
                        said.languages(),
                        false,
                        null,
                        said.earliestStart(),
                        said.durationMonths(),
                        null,
                        List.of(),
                        null),
                daysAgo);
    }

    private void offers(OperatorCode operator, int mentees, WorkingArea... areas) {
        add(operator, EntryKind.OFFER, SampleCalls.offer(List.of(areas), 3, mentees, List.of(), "en"), 1);
    }

    private void add(OperatorCode operator, EntryKind kind, Record said, int daysAgo) {
        var at = NOW.minus(Duration.ofDays(daysAgo));
        entries.add(new Entry(
                entries.size() + 1L,
                1L,
                kind,
                operator,
                EntryStatus.HANDED_IN,
                1,
                said,
                Map.of(),
                "ada",
                at,
                "ada",
                at));
    }

    private void searches(
            String reference,
            OperatorCode applicant,
            EntryPath path,
            PartnershipStatus status,
            int daysAgo,
            WorkingArea area) {
        searching.add(new Searching(
                new PartnershipId(reference),
                applicant,
                path,
                status,
                NOW.minus(Duration.ofDays(daysAgo)),
                Set.of(area)));
    }
}
