package org.wopengine.registry.web;

import java.util.ArrayList;
import java.util.Set;
import org.wopengine.identity.policy.Action;
import org.wopengine.identity.policy.Relation;
import org.wopengine.operator.OperatorView;

/** What somebody may do with the profile of one operator. */
record ProfileReader(boolean readsAll, boolean readsHistory, boolean readsShelf, boolean edits, boolean handsIn) {
    /** @param groups of the person */
    static ProfileReader of(OperatorView operator, Set<String> groups) {
        var held = new ArrayList<Relation>();
        if (groups.contains(operator.code().group())) {
            held.add(Relation.OWN_OPERATOR);
        }
        if (groups.contains(operator.region().platformGroup())) {
            held.add(Relation.REGION);
        }
        var relations = held.toArray(Relation[]::new);
        return new ProfileReader(
                Action.READ_PROFILE.permits(groups, relations),
                Action.READ_PROFILE_HISTORY.permits(groups, relations),
                Action.READ_SHELF.permits(groups, relations),
                Action.EDIT_PROFILE.permits(groups, relations),
                Action.HAND_IN_PROFILE.permits(groups, relations));
    }
}
