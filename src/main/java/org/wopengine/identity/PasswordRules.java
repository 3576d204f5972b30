package org.wopengine.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken: long ones that are hard to guess. No rule asks for a digit or a sign; such rules make
 * passwords that people forget and programs guess.
 */
@Component
public class PasswordRules {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private static final int HARD_TO_GUESS = 3;
    /** Beyond this nothing is gained, and measuring takes long. */
    private static final int MEASURED = 64;

    private static final int SHORTEST_LOGIN = 3;
    private static final List<String> OURS = List.of("wop", "wopengine", "gwopa", "camunda", "tasklist", "utility");

    private final Zxcvbn measure = new Zxcvbn();
    private final boolean demonstration;

    PasswordRules(Environment environment) {
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo | test"));
    }

    /** What is wrong with a password. */
    public enum Fault {
        SHORT,
        LONG,
        /** It has the login in it. */
        LOGIN,
        /** It stands on a list of much used passwords, or is made of such words and patterns. */
        COMMON;

        /** What to say to somebody whose password is not taken. */
        public String messageKey() {
            return "account.password." + lower(name());
        }
    }

    /** What is wrong with this password for this login; empty if it may be used. */
    public Optional<Fault> fault(String password, String login) {
        if (password.equals(DemoPeople.PASSWORD)) {
            return demonstration ? Optional.empty() : Optional.of(Fault.COMMON);
        }
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.LONG);
        }
        if (login != null && login.length() >= SHORTEST_LOGIN && lower(password).contains(lower(login))) {
            return Optional.of(Fault.LOGIN);
        }
        var measured = password.substring(0, Math.min(password.length(), MEASURED));
        return measure.measure(measured, OURS).getScore() < HARD_TO_GUESS
                ? Optional.of(Fault.COMMON)
                : Optional.empty();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
