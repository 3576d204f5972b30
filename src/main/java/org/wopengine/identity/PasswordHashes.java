package org.wopengine.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How a password is kept: Argon2id. The costs are written into each hash, so that they can be raised later and old
 * hashes still fit.
 */
@Component
public class PasswordHashes {
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int LANES = 1;

    private final PasswordEncoder encoder;
    private final String nobody;

    PasswordHashes(
            @Value("${wop.login.hash-memory:19456}") int memory, @Value("${wop.login.hash-rounds:2}") int rounds) {
        this.encoder = new Argon2PasswordEncoder(SALT, LENGTH, LANES, memory, rounds);
        this.nobody = encoder.encode("somebody who is not there");
    }

    public String hash(CharSequence password) {
        return encoder.encode(password);
    }

    public boolean match(CharSequence password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes as long as {@link #match} with the hash of somebody. */
    public void pretend(CharSequence password) {
        encoder.matches(password, nobody);
    }
}
