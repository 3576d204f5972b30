package org.wopengine.audit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.wopengine.audit.chain.Digest;
import org.wopengine.audit.chain.Link;
import org.wopengine.audit.chain.Personal;
import org.wopengine.audit.chain.Plain;
import org.wopengine.audit.chain.Relink;

/** Chains for tests that need many and no database. */
public final class SampleChain {
    private static final List<String> VERBS = List.of("SCREENED", "PROPOSED", "MATCHED", "SIGNED", "ACCEPTED");

    private SampleChain() {}

    /** A chain of a given length; the same seed gives the same chain. */
    public static List<Link> of(String partnership, int length, long seed) {
        var random = new Random(seed);
        var links = new ArrayList<Link>();
        var previous = Digest.NOTHING;
        for (int number = 1; number <= length; number++) {
            var salt = new byte[32];
            random.nextBytes(salt);
            var link = Relink.hashed(new Link(
                    partnership,
                    number,
                    "DECISION",
                    Long.toString(1000 * seed + number),
                    List.of(
                            new Plain("at", "2026-11-%02dT10:00:00.000000Z".formatted(1 + number % 28)),
                            new Plain("verb", VERBS.get(random.nextInt(VERBS.size()))),
                            new Plain("reason", random.nextBoolean() ? "OUT_OF_SCOPE" : null)),
                    List.of(
                            new Personal("user", "op%02d".formatted(1 + random.nextInt(12)), null),
                            new Personal(
                                    "comment",
                                    random.nextInt(4) == 0 ? null : "Señor\té\n\\ " + random.nextInt(1000),
                                    null)),
                    HexFormat.of().formatHex(salt),
                    previous,
                    ""));
            links.add(link);
            previous = link.hash();
        }
        return links;
    }
}
