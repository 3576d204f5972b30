package org.wopengine.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.wopengine.identity.PasswordHashes;
import org.wopengine.identity.People;
import org.wopengine.identity.StoredPasswords;

/** Asks somebody who is signed in for the password again, before something that a thief of the session must not do. */
@Component
class OwnPassword {
    private static final int LONGEST = 1_000;

    private final StoredPasswords passwords;
    private final PasswordHashes hashes;
    private final People people;
    private final Throttle throttle;
    private final SignInLog log;

    OwnPassword(StoredPasswords passwords, PasswordHashes hashes, People people, Throttle throttle, SignInLog log) {
        this.passwords = passwords;
        this.hashes = hashes;
        this.people = people;
        this.throttle = throttle;
        this.log = log;
    }

    /** Whether the person has one here at all. */
    boolean has(String user) {
        return people.hasPassword(user);
    }

    /** Counted like a sign-in, so that a stolen session is no way around the throttle; by itself, so that strangers' tries at
     * the login keep nobody from the own account. */
    boolean isRight(String user, String password, HttpServletRequest request) {
        if (!throttle.admits(Throttle.Kind.OWN, user)) {
            hashes.pretend("nobody");
            log.refused("password-refused", "login-has-to-wait", user, request.getRemoteAddr());
            return false;
        }
        if (password.isEmpty() || password.length() > LONGEST || !passwords.match(user, password)) {
            log.refused("password-refused", "wrong", user, request.getRemoteAddr());
            return false;
        }
        throttle.forget(Throttle.Kind.OWN, user);
        return true;
    }
}
