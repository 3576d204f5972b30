package org.wopengine.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/** Some time, from a moment until another one. */
record Span(Instant from, Instant until) {
    Duration length() {
        return Duration.between(from, until);
    }

    private Span within(Span other) {
        return new Span(
                from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
    }

    /** How much of the whole these spans cover; what several cover counts once. */
    static Duration covered(Collection<Span> whole, Collection<Span> spans) {
        var parts = whole.stream()
                .flatMap(one -> spans.stream().map(span -> span.within(one)))
                .filter(part -> part.from.isBefore(part.until))
                .sorted(Comparator.comparing(Span::from))
                .toList();
        var covered = Duration.ZERO;
        Instant reached = null;
        for (var part : parts) {
            var begins = reached == null || part.from.isAfter(reached) ? part.from : reached;
            if (part.until.isAfter(begins)) {
                covered = covered.plus(Duration.between(begins, part.until));
                reached = part.until;
            }
        }
        return covered;
    }
}
