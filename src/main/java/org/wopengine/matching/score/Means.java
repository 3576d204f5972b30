package org.wopengine.matching.score;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

/** What the mentor can put in: days, an early start, money. */
final class Means {
    /** A mentor that can begin only this many days after the wanted start has nothing left of this share. */
    private static final long TOO_LATE_DAYS = 365;

    private static final String WORDS = "matching.score.availability.";

    private Means() {}

    /**
     * Days offered of the days asked for, at most all, times the share of a year that is left between the earliest start
     * and a year after the wanted one. Of the two, what is not known counts half; half of the whole if neither is known.
     */
    static Measured availability(Need need, Offer offer) {
        var daysKnown = need.staffDays() != null && offer.staffDays() != null;
        var startKnown = need.start() != null && offer.earliestStart() != null;
        if (!daysKnown && !startKnown) {
            return Measured.unknown(Sentence.of(WORDS + "unknown"));
        }
        var clauses = new ArrayList<Sentence>();
        long daysPart = 1;
        long daysWhole = 2;
        if (daysKnown) {
            daysPart = Math.min(offer.staffDays(), need.staffDays());
            daysWhole = need.staffDays();
            clauses.add(Sentence.of(
                    WORDS + (daysPart == daysWhole ? "enough-days" : "fewer-days"),
                    offer.staffDays(),
                    need.staffDays()));
        } else {
            clauses.add(Sentence.of(WORDS + "days-unknown"));
        }
        long startPart = 1;
        long startWhole = 2;
        if (startKnown) {
            var late = Math.max(0, ChronoUnit.DAYS.between(need.start(), offer.earliestStart()));
            startPart = Math.max(0, TOO_LATE_DAYS - late);
            startWhole = TOO_LATE_DAYS;
            clauses.add(
                    late == 0
                            ? Sentence.of(WORDS + "in-time", need.start())
                            : Sentence.of(WORDS + "late", offer.earliestStart(), need.start()));
        } else {
            clauses.add(Sentence.of(WORDS + "start-unknown"));
        }
        return new Measured(
                BigDecimal.valueOf(daysPart * startPart),
                BigDecimal.valueOf(daysWhole * startWhole),
                daysKnown && startKnown,
                Sentence.of(clauses));
    }

    /** Brings money, or wants none of its costs back: 1; wants its travel back: 0.5; wants staff paid, too: 0. */
    static Measured resources(Offer offer) {
        if (offer.funding() != null && offer.funding().amount().signum() > 0) {
            return Measured.of("1", Sentence.of("matching.score.resources.funding", offer.funding()));
        }
        if (offer.recovery() == null) {
            return Measured.unknown(Sentence.of("matching.score.resources.unknown"));
        }
        var measured =
                switch (offer.recovery()) {
                    case NONE -> Measured.of("1", Sentence.of("matching.score.resources.own-costs"));
                    case TRAVEL_ONLY -> Measured.of("0.5", Sentence.of("matching.score.resources.travel"));
                    case TRAVEL_PLUS_DIRECT_STAFF -> Measured.of("0", Sentence.of("matching.score.resources.staff"));
                };
        return measured;
    }
}
