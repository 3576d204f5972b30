package org.wopengine.call;

import java.util.List;
import org.wopengine.operator.Region;
import org.wopengine.partnership.WorkingArea;

/**
 * How much is asked for and how much is offered. An operator that works in several areas or languages stands in each of their
 * lines, so lines do not add up to the total.
 *
 * @param unsaid mentors that did not say how many partnerships they can take part in
 * @param areas what lacks most first
 * @param regions of the operators that ask and of those that offer
 * @param languages ISO 639-1
 * @param waits by what waits
 */
public record Balance(
        Line<String> total,
        int unsaid,
        List<Line<WorkingArea>> areas,
        List<Line<Region>> regions,
        List<Line<String>> languages,
        List<Wait> waits) {

    public Balance {
        areas = List.copyOf(areas);
        regions = List.copyOf(regions);
        languages = List.copyOf(languages);
        waits = List.copyOf(waits);
    }

    /** The areas in which more operators ask than there are places, what lacks most first. */
    public List<Line<WorkingArea>> scarce() {
        return areas.stream().filter(Line::isScarce).toList();
    }

    /**
     * One line.
     *
     * @param requests handed in, and not handed to a partnership by a round
     * @param interests of mentees that have no partner yet
     * @param mentees operators behind both, each once
     * @param offers handed in
     * @param mentorInterests of mentors that have no partner yet
     * @param registered operators whose profile names something they can pass on
     * @param mentors operators behind the three, each once
     * @param places partnerships these can still take part in
     */
    public record Line<K>(
            K key,
            int requests,
            int interests,
            int mentees,
            int offers,
            int mentorInterests,
            int registered,
            int mentors,
            int places) {

        public boolean isScarce() {
            return mentees > places;
        }

        /** How many of those that ask there is no place for; below zero if places are left. */
        public int lack() {
            return mentees - places;
        }

        boolean isEmpty() {
            return mentees == 0 && mentors == 0;
        }
    }

    /** What waits for a partner. */
    public enum Waiting {
        /** A request, until a round hands its mentee a mentor. */
        REQUEST,
        /** The interest of a mentee, until the letters of intent are signed. */
        INTEREST_OF_MENTEE,
        /** The interest of a mentor, until then. */
        INTEREST_OF_MENTOR
    }

    /** @param still those that wait today; @param found those that waited until a partner was found */
    public record Wait(Waiting what, Days still, Days found) {}
}
