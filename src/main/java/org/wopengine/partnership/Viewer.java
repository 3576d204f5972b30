package org.wopengine.partnership;

import java.util.Collection;
import java.util.List;
import org.wopengine.identity.Groups;
import org.wopengine.operator.Region;

/**
 * Which partnerships somebody may see: the secretariat and the auditor all, a platform those of its region, an
 * operator's people those they applied for or take part in. Administrators look after accounts, not after contents.
 */
record Viewer(boolean everything, List<String> regions, List<String> operators) {
    static Viewer of(Collection<String> groups) {
        return new Viewer(
                groups.contains(Groups.SECRETARIAT) || groups.contains(Groups.LEAD) || groups.contains(Groups.AUDITOR),
                Region.servedBy(groups).stream().map(Enum::name).sorted().toList(),
                groups.stream()
                        .filter(group -> group.startsWith(Groups.OPERATOR))
                        .map(group -> group.substring(Groups.OPERATOR.length()))
                        .sorted()
                        .toList());
    }

    boolean nothing() {
        return !everything && regions.isEmpty() && operators.isEmpty();
    }
}
