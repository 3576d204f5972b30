package org.wopengine.identity.web;

import java.security.SecureRandom;

/** A short number a person can tell us on the phone, and we find in the log. */
public final class Reference {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private Reference() {}

    public static String next() {
        var text = new StringBuilder("E-");
        RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(sign -> text.append(SIGNS.charAt(sign)));
        return text.toString();
    }
}
