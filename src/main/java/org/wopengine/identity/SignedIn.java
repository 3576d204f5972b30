package org.wopengine.identity;

import java.util.Optional;

/**
 * One place that knows who acts in the current thread: the web session, or the engine while it works for a person. The
 * first that knows somebody is believed.
 */
public interface SignedIn {
    Optional<Person> now();
}
