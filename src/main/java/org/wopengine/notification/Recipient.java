package org.wopengine.notification;

/** Whom a notice is for: the members of a group, or one person. The other one is null. */
record Recipient(String group, String user) {
    static Recipient members(String group) {
        return new Recipient(group, null);
    }

    static Recipient person(String user) {
        return new Recipient(null, user);
    }
}
