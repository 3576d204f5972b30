package org.wopengine.partnership;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.wopengine.identity.policy.Action;

/** What people can do to a partnership outside its tasks. */
public enum PartnershipAction {
    WITHDRAW(Action.WITHDRAW),
    SUSPEND(Action.SUSPEND),
    RESUME(Action.RESUME),
    TERMINATE(Action.TERMINATE),
    REQUEST_AMENDMENT(Action.REQUEST_AMENDMENT),
    REQUEST_ADDENDUM(Action.REQUEST_ADDENDUM),
    WITHDRAW_ADDENDUM(Action.WITHDRAW_ADDENDUM),
    BRING_FOLLOW_UP_FORWARD(Action.BRING_FOLLOW_UP_FORWARD);

    private final Action access;

    PartnershipAction(Action access) {
        this.access = access;
    }

    /** Its line in the access policy, which says who may. */
    public Action access() {
        return access;
    }

    /** How it is written in an address and in the keys of its texts: {@code request-amendment}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PartnershipAction> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(action -> action.slug().equals(slug))
                .findFirst();
    }
}
