package org.wopengine.identity.login;

import org.springframework.security.authentication.AccountStatusException;

/** The password is right, and that is not enough. Nobody is signed in by it. */
class SecondFactorNeeded extends AccountStatusException {
    private static final long serialVersionUID = 1L;

    private final String user;
    private final boolean enrolled;

    SecondFactorNeeded(String user, boolean enrolled) {
        super("Second factor needed");
        this.user = user;
        this.enrolled = enrolled;
    }

    String user() {
        return user;
    }

    boolean enrolled() {
        return enrolled;
    }
}
