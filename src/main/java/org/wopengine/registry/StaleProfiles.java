package org.wopengine.registry;

import java.time.Clock;
import java.time.LocalDate;
import org.wopengine.notification.Notifications;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.shared.UseCases;

/** Reminds operators whose data have become old. Nothing is taken from them by it. */
@UseCases
public class StaleProfiles {
    /** How long after a reminder the next one about the same data goes out. */
    private static final int AGAIN_AFTER_MONTHS = 3;

    private final Operators operators;
    private final Profiles profiles;
    private final RegistrationStore store;
    private final Notifications notifications;
    private final Clock clock;

    StaleProfiles(
            Operators operators, Profiles profiles, RegistrationStore store, Notifications notifications, Clock clock) {
        this.operators = operators;
        this.profiles = profiles;
        this.store = store;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Tells the people of each operator whose data are older than eighteen months, at most once in three months. */
    public void remind() {
        operators.all().stream().filter(OperatorView::mayTakePart).forEach(this::remind);
    }

    private void remind(OperatorView operator) {
        var profile = profiles.require(operator.code());
        profiles.staleSince(profile).ifPresent(since -> {
            var dataAsOf = profile.figures().dataAsOf();
            if (store.remind(operator.code(), dataAsOf, LocalDate.now(clock).minusMonths(AGAIN_AFTER_MONTHS))) {
                notifications.tellAbout(operator.code(), operator.code().group(), "profile-stale", dataAsOf);
            }
        });
    }
}
