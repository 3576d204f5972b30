package org.wopengine.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How a profile stood when it was handed in or judged.
 *
 * @param versions of the sections that were kept
 * @param missing names of the fields that were missing
 * @param doubts names of the fields that were doubted
 * @param dataAsOf null if the operator did not say
 * @param conductUntil last day of its acceptance of the Code of Conduct; null if it never accepted
 */
public record SeenProfile(
        Map<Section, Integer> versions,
        List<String> missing,
        List<String> doubts,
        LocalDate dataAsOf,
        LocalDate conductUntil) {

    public SeenProfile {
        versions = Map.copyOf(versions);
        missing = List.copyOf(missing);
        doubts = List.copyOf(doubts);
    }

    /** The same, of these versions: what is accepted is what was handed in, not what was changed since. */
    SeenProfile of(Map<Section, Integer> others) {
        return new SeenProfile(others, missing, doubts, dataAsOf, conductUntil);
    }

    int version(Section section) {
        return versions.getOrDefault(section, 0);
    }
}
