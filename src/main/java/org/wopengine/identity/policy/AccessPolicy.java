package org.wopengine.identity.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;

/**
 * Decides on a call by its address: closed, unless an {@link Action} names it. Whether the person may do it to this very
 * object is asked of the action again, by whoever knows the object.
 */
public final class AccessPolicy {
    private final List<Line> lines;

    private AccessPolicy(Collection<Line> lines) {
        this.lines = lines.stream()
                .sorted(Comparator.comparing(Line::door)
                        .thenComparing(line -> line.door().toString()))
                .toList();
    }

    /** A door and what is done behind it. */
    public record Line(Action action, Door door) {}

    /** How a call is answered. */
    public enum Verdict {
        OPEN,
        LOG_IN,
        /** Named, and not for this person. */
        REFUSED,
        /** Not named at all. */
        UNKNOWN
    }

    /** Of these lines only. */
    public static AccessPolicy of(Collection<Line> lines) {
        return new AccessPolicy(lines);
    }

    /** The policy of the product. */
    public static AccessPolicy ofAllActions() {
        return of(Arrays.stream(Action.values())
                .flatMap(action -> action.doors().map(door -> new Line(action, door)))
                .toList());
    }

    public List<Line> lines() {
        return lines;
    }

    /** The most exact line for a call. Whoever may see may ask for the head. */
    public Optional<Line> line(String method, String path) {
        var asked = method.equals("HEAD") ? "GET" : method;
        var address = PathContainer.parsePath(path);
        return lines.stream()
                .filter(line -> line.door().leadsTo(asked, address))
                .findFirst();
    }

    /** @param groups of the person who calls; null if nobody is logged in */
    public Verdict judge(String method, String path, Collection<String> groups) {
        var who = line(method, path).map(line -> line.action().who());
        if (who.isPresent() && who.get().includesAnonymous()) {
            return Verdict.OPEN;
        }
        if (groups == null) {
            return Verdict.LOG_IN;
        }
        return who.map(known -> known.mayAtAll(groups) ? Verdict.OPEN : Verdict.REFUSED)
                .orElse(Verdict.UNKNOWN);
    }
}
