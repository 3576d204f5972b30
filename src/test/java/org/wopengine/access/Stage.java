package org.wopengine.access;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wopengine.identity.policy.Relation;

/** The objects of the matrix, and how each person stands to each: written down here, not asked of the application. */
final class Stage {
    static final String MISSING = "missing";

    private final Map<String, Map<String, Set<Relation>>> relations = new HashMap<>();
    private final Map<Kind, List<String>> objects;

    Stage(Map<Kind, List<String>> objects) {
        this.objects = objects;
    }

    /** What an address can name. The value stands in an address for one that is not there. */
    enum Kind {
        NOTHING(""),
        PARTNERSHIP("WOP-2019-9999"),
        TASK("00000000-0000-0000-0000-000000000000"),
        LIST("00000000-0000-0000-0000-000000000001"),
        USER("nobody9"),
        /** An operator, as the owner of its own documents. */
        SHELF("OP999999"),
        /** Something whose right does not hang on the object. */
        OTHER("00000000-0000-0000-0000-000000000002");

        private final String missing;

        Kind(String missing) {
            this.missing = missing;
        }

        String missing() {
            return missing;
        }
    }

    Stage relates(String person, String object, Relation... held) {
        var known = relations
                .computeIfAbsent(object, none -> new HashMap<>())
                .computeIfAbsent(person, none -> EnumSet.noneOf(Relation.class));
        known.addAll(List.of(held));
        return this;
    }

    List<String> objects(Kind kind) {
        return objects.getOrDefault(kind, List.of());
    }

    Relation[] relations(String person, String object) {
        return relations
                .getOrDefault(object, Map.of())
                .getOrDefault(person, Set.of())
                .toArray(Relation[]::new);
    }
}
