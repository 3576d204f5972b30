package org.wopengine.partnership;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people can do to a partnership outside its tasks. */
public enum PartnershipAction {
    WITHDRAW,
    SUSPEND,
    RESUME,
    TERMINATE,
    REQUEST_AMENDMENT,
    BRING_FOLLOW_UP_FORWARD;

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
