package org.wopengine.matching.round;

/**
 * What a calculation did; the same on every machine.
 *
 * @param paths shortest ways walked, one for each mentee
 * @param settlings nodes the searches for them passed
 * @param looks arcs looked at
 */
public record Work(long paths, long settlings, long looks) {
    static final Work NONE = new Work(0, 0, 0);

    Work plus(Work more) {
        return new Work(paths + more.paths, settlings + more.settlings, looks + more.looks);
    }
}
