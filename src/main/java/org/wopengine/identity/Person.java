package org.wopengine.identity;

import java.util.Set;

/** Somebody who is logged in: login name and the groups they are a member of. */
public record Person(String user, Set<String> groups) {
    public Person {
        groups = Set.copyOf(groups);
    }
}
