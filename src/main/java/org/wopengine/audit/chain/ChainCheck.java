package org.wopengine.audit.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether a chain holds: each link follows the one before, each row is what it was, and seals say the same. */
public final class ChainCheck {
    private static final String ANONYMISED = "ANONYMISED";

    private ChainCheck() {}

    /**
     * Everything that is wrong, in the order of the links; empty if the chain holds.
     *
     * @param links in the order of their numbers
     * @param noted the head noted beside the chain; null if none is
     * @param sealed what was sealed of the chain, in any order
     */
    public static List<Flaw> flaws(List<Link> links, Head noted, Collection<Head> sealed) {
        var flaws = new ArrayList<Flaw>();
        var previous = Digest.NOTHING;
        for (int place = 0; place < links.size(); place++) {
            var link = links.get(place);
            if (link.number() != place + 1) {
                flaws.add(new Flaw(Flaw.Kind.OUT_OF_ORDER, link.number()));
            }
            if (!link.previous().equals(previous)) {
                flaws.add(new Flaw(Flaw.Kind.DOES_NOT_FOLLOW, link.number()));
            }
            flaws.addAll(ofRow(link));
            previous = link.hash();
        }
        var named = namedAsAnonymised(links);
        links.stream()
                .filter(link -> link.anonymised() && named.getOrDefault(link.number(), 0) <= link.number())
                .forEach(link -> flaws.add(new Flaw(Flaw.Kind.WORDS_GONE, link.number())));
        int length = noted == null ? 0 : noted.links();
        if (length > links.size()) {
            flaws.add(new Flaw(Flaw.Kind.TAIL_CUT, 0));
        } else if (length < links.size() || (noted != null && !noted.hash().equals(previous))) {
            flaws.add(new Flaw(Flaw.Kind.DOES_NOT_FOLLOW, 0));
        }
        for (var head : sealed) {
            if (head.links() > links.size()) {
                flaws.add(new Flaw(Flaw.Kind.TAIL_CUT, 0));
            } else if (head.links() > 0 && !links.get(head.links() - 1).hash().equals(head.hash())) {
                flaws.add(new Flaw(Flaw.Kind.NOT_AS_SEALED, head.links()));
            }
        }
        return List.copyOf(flaws);
    }

    /** The links from which values about persons were taken away as the chain itself says, and the last link that says so. */
    private static Map<Integer, Integer> namedAsAnonymised(List<Link> links) {
        var named = new HashMap<Integer, Integer>();
        links.stream().filter(link -> link.subject().equals(ANONYMISED)).forEach(link -> link.plain().stream()
                .filter(field -> field.name().equals("links") && field.value() != null)
                .flatMap(field -> Arrays.stream(field.value().split(",")))
                .filter(number -> number.matches("[1-9]\\d{0,8}"))
                .forEach(number -> named.merge(Integer.valueOf(number), link.number(), Math::max)));
        return named;
    }

    private static List<Flaw> ofRow(Link link) {
        if (link.plain().isEmpty()) {
            return List.of(new Flaw(Flaw.Kind.ROW_GONE, link.number()));
        }
        var flaws = new ArrayList<Flaw>();
        if (!link.computed().equals(link.hash())) {
            flaws.add(new Flaw(Flaw.Kind.ROW_CHANGED, link.number()));
        }
        var words = link.personal().stream()
                .allMatch(field -> link.anonymised()
                        ? field.value() == null
                        : Objects.equals(Personal.digest(link.salt(), field.value()), field.digest()));
        if (!words) {
            flaws.add(new Flaw(Flaw.Kind.WORDS_CHANGED, link.number()));
        }
        return flaws;
    }
}
