package org.wopengine.identity.login;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came from one address. This may be told: it says nothing about any login. */
class AddressHasToWait extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    AddressHasToWait() {
        super("This address has to wait");
    }
}
