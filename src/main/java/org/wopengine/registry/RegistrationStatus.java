package org.wopengine.registry;

/** Where the registration of an operator stands. */
public enum RegistrationStatus {
    NOT_HANDED_IN,
    IN_CHECK,
    CHANGES_REQUESTED,
    ACCEPTED
}
