package org.wopengine.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The groups of the programme. A person's group is the role in which it acts. */
public final class Groups {
    public static final String SECRETARIAT = "secretariat";
    /** The head of the secretariat, who signs what a case officer may not. */
    public static final String LEAD = "lead";

    /** Those who look into concerns about a partnership. */
    public static final String INTEGRITY = "integrity";

    public static final String AUDITOR = "auditor";
    public static final String ADMINISTRATOR = "administrator";
    /** Start of the groups of the regional platforms: {@code platform-africa}. */
    public static final String PLATFORM = "platform-";
    /** Start of the groups of the operators: {@code operator-OP01}. */
    public static final String OPERATOR = "operator-";

    /** The regions with a platform. */
    public static final List<String> REGIONS = List.of("africa", "asia", "lac", "arab", "pacific", "europe");

    private static final List<String> ORDER =
            List.of(OPERATOR, SECRETARIAT, LEAD, PLATFORM, INTEGRITY, AUDITOR, ADMINISTRATOR);

    private Groups() {}

    public static String platform(String region) {
        return PLATFORM + region;
    }

    /** The groups of all regional platforms. */
    public static List<String> platforms() {
        return REGIONS.stream().map(Groups::platform).toList();
    }

    /** The group in whose name somebody with these groups acts; empty if there is none that counts. */
    public static Optional<String> role(Set<String> groups) {
        return groups.stream()
                .filter(group -> rank(group) < ORDER.size())
                .min(Comparator.comparingInt(Groups::rank).thenComparing(Comparator.naturalOrder()));
    }

    private static int rank(String group) {
        for (int rank = 0; rank < ORDER.size(); rank++) {
            var known = ORDER.get(rank);
            if (known.endsWith("-") ? group.startsWith(known) : group.equals(known)) {
                return rank;
            }
        }
        return ORDER.size();
    }
}
