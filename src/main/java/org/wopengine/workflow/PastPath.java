package org.wopengine.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The path one run took through its model.
 *
 * @param picture the model as SVG, with what was visited; each visited element leads to {@code #visits-<run>-<element>}
 * @param places the elements that were visited, in the order in which they first were
 */
public record PastPath(PastRun run, String picture, List<Place> places) {
    public PastPath {
        places = List.copyOf(places);
    }

    /** The element that was reached: where a token stands, or else the one that was entered last; null if there is none. */
    public String reached() {
        var order = Comparator.comparing(Place::isOpen).thenComparing(Place::last);
        // of those that were entered at one moment the last
        return places.stream()
                .reduce((one, other) -> order.compare(one, other) > 0 ? one : other)
                .map(Place::element)
                .orElse(null);
    }

    /** An element and its visits. */
    public record Place(String element, String name, Kind kind, List<Visit> visits) {
        public Place {
            visits = List.copyOf(visits);
        }

        private Instant last() {
            return visits.stream()
                    .map(Visit::from)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.MIN);
        }

        public boolean isOpen() {
            return visits.stream().anyMatch(visit -> visit.until() == null);
        }
    }

    /**
     * One visit.
     *
     * @param until null as long as the token stands there
     * @param cancelled whether it was left in another way than through the element's own way out
     * @param task of a person, or null
     * @param user who answered the task, or else had it last; null for nobody
     * @param called id of the run it called, or null
     * @param table what the decision table said that was asked here, or null
     */
    public record Visit(
            Instant from,
            Instant until,
            boolean cancelled,
            String task,
            String user,
            String called,
            TableAnswer table) {}

    /** What an auditor has to tell apart. */
    public enum Kind {
        TASK,
        STEP,
        CALL,
        TIMER,
        MESSAGE,
        GATEWAY,
        EVENT
    }
}
