package org.wopengine.identity.login;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The app on a person's telephone. */
class Phone {
    private static final Pattern KEY = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");

    private final String secret;

    Phone(String secret) {
        this.secret = secret;
    }

    /** Learns the key from a page that shows it. */
    static Phone from(String page) {
        var found = KEY.matcher(page);
        if (!found.find()) {
            throw new AssertionError("No key on the page");
        }
        return new Phone(found.group(1).replace(" ", ""));
    }

    String code() {
        return code(0);
    }

    String code(int stepsOff) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(Base32.decode(secret), "HmacSHA1"),
                            ClockUtil.getCurrentTime()
                                    .toInstant()
                                    .plus(Duration.ofSeconds(30).multipliedBy(stepsOff)));
        } catch (InvalidKeyException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Half a minute later, when there is another code. */
    static void wait(int steps) {
        var now = ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis();
        ClockUtil.offset(now + Duration.ofSeconds(30).multipliedBy(steps).toMillis());
    }

    String secret() {
        return secret;
    }
}
