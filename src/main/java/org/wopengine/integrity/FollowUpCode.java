package org.wopengine.integrity;

import java.security.SecureRandom;
import java.util.Locale;
import org.wopengine.shared.Sha256;

/** The code with which a reporter comes back: a hundred random bits, easy to write down, kept as a fingerprint only. */
final class FollowUpCode {
    /** Without letters and digits that look alike. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 20;
    private static final int BLOCK = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FollowUpCode() {}

    static String draw() {
        var code = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            if (place > 0 && place % BLOCK == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** The same for a code however it is typed: blanks, hyphens and small letters make no difference. */
    static String fingerprint(String code) {
        var plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return Sha256.of(plain);
    }
}
