package org.wopengine.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * How what a stage keeps in versions changed in one partnership. Each stage that keeps such brings one; the auditors' page shows
 * them in the order of the stages and so needs to know no stage. Everything is read from the versions themselves, and said
 * in the language of the thread.
 */
public interface ValueHistory {
    Stage stage();

    /** Every version, oldest first. Called inside a read-only transaction. */
    List<Version> versions(PartnershipId partnership);

    /** What was said of indicators: baselines, targets, readings; oldest first. Called inside a read-only transaction. */
    default List<Measured> measured(PartnershipId partnership) {
        return List.of();
    }

    /**
     * One version.
     *
     * @param name what it is called
     * @param acts by whom it was written, answered, decided, oldest first; the first one wrote it
     * @param page address where this version, and no other, can be read as a whole; null if there is none, so that only the
     *     forms tell of it
     * @param first whether there is none before it, so that everything in it is new
     * @param formToo whether answers of the form belong to it that are none of {@code changes}
     * @param changes against the version before it
     */
    record Version(
            MessageSourceResolvable name,
            List<Act> acts,
            String page,
            boolean first,
            boolean formToo,
            List<Change> changes) {}

    /** Somebody did something: what it was is told by the decision log. */
    record Act(String by, Instant at) {}

    /**
     * One field that became something else.
     *
     * @param heading of the part it stands in
     * @param row which row of that part, or null
     * @param before, after empty if nothing was said
     */
    record Change(String heading, String row, String field, String before, String after) {}

    /**
     * What was said of an indicator.
     *
     * @param indicator its constant, with {@code scope} what is measured: only the same of both may be compared
     * @param unit as it is written behind a value
     * @param track what kind of value it is
     * @param source which version of what says so; the same value said again by the next version of it is no change
     * @param value null if it was not measured; that is never zero
     * @param from first day the value is about, or null
     * @param to last day the value is about, or the day by which a target is to be reached; or null
     * @param where where the value comes from, or null
     */
    record Measured(
            Enum<?> indicator,
            Enum<?> scope,
            String unit,
            Track track,
            MessageSourceResolvable source,
            BigDecimal value,
            LocalDate from,
            LocalDate to,
            String where,
            Act act) {}

    /** Values of one kind follow each other. */
    enum Track {
        BASELINE,
        TARGET,
        READING
    }
}
