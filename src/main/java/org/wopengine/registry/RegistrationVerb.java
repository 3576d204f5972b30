package org.wopengine.registry;

/** What was done in the registration of an operator. */
public enum RegistrationVerb {
    REGISTERED(RegistrationStatus.NOT_HANDED_IN),
    HANDED_IN(RegistrationStatus.IN_CHECK),
    CHANGES_REQUESTED(RegistrationStatus.CHANGES_REQUESTED),
    HANDED_IN_AGAIN(RegistrationStatus.IN_CHECK),
    ACCEPTED(RegistrationStatus.ACCEPTED);

    private final RegistrationStatus leadsTo;

    RegistrationVerb(RegistrationStatus leadsTo) {
        this.leadsTo = leadsTo;
    }

    RegistrationStatus leadsTo() {
        return leadsTo;
    }
}
