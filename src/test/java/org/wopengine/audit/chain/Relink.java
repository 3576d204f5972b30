package org.wopengine.audit.chain;

import java.util.ArrayList;
import java.util.List;

/** What a forger does: computes every hash anew. */
public final class Relink {
    private Relink() {}

    /** The link with the hashes that fit what it says. */
    public static Link hashed(Link link) {
        var personal = link.personal().stream()
                .map(field -> new Personal(field.name(), field.value(), Personal.digest(link.salt(), field.value())))
                .toList();
        return with(link, link.number(), link.previous(), personal);
    }

    /** All of them numbered and hashed anew, so that they follow each other again. */
    public static List<Link> all(List<Link> links) {
        var forged = new ArrayList<Link>();
        var previous = Digest.NOTHING;
        for (var link : links) {
            var next = hashed(with(link, forged.size() + 1, previous, link.personal()));
            forged.add(next);
            previous = next.hash();
        }
        return forged;
    }

    private static Link with(Link link, int number, String previous, List<Personal> personal) {
        var open = new Link(
                link.partnership(),
                number,
                link.subject(),
                link.rowKey(),
                link.plain(),
                personal,
                link.salt(),
                previous,
                "");
        return new Link(
                open.partnership(),
                open.number(),
                open.subject(),
                open.rowKey(),
                open.plain(),
                open.personal(),
                open.salt(),
                open.previous(),
                open.computed());
    }
}
