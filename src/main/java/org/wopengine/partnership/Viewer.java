package org.wopengine.partnership;

import java.util.Collection;
import java.util.List;
import org.wopengine.identity.Groups;
import org.wopengine.identity.policy.Action;
import org.wopengine.identity.policy.Relation;
import org.wopengine.operator.Region;

/**
 * Which partnerships somebody may see, as the access policy says: all, those of a region, those their operator applied
 * for or takes part in.
 */
record Viewer(boolean everything, List<String> regions, List<String> operators) {
    static Viewer of(Collection<String> groups) {
        return new Viewer(
                Action.READ_DOSSIER.permits(groups),
                Action.READ_DOSSIER.permits(groups, Relation.REGION) ? regions(groups) : List.of(),
                Action.READ_DOSSIER.permits(groups, Relation.PARTY, Relation.APPLICANT)
                        ? operators(groups)
                        : List.of());
    }

    private static List<String> regions(Collection<String> groups) {
        return Region.servedBy(groups).stream().map(Enum::name).sorted().toList();
    }

    private static List<String> operators(Collection<String> groups) {
        return groups.stream()
                .filter(group -> group.startsWith(Groups.OPERATOR))
                .map(group -> group.substring(Groups.OPERATOR.length()))
                .sorted()
                .toList();
    }
}
