package org.wopengine.identity.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.stereotype.Component;

/**
 * One line for each thing that matters to whoever watches over the application, always in one form: {@code event
 * user=… address=… by=…}. Never a password or a code; a name is encoded, so that nobody writes lines of their own.
 */
@Component
class SignInLog {
    static final String NAME = "org.wopengine.security";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final int LONGEST = 64;

    /** Something somebody did for themselves, as it should be. */
    void done(String event, String user, String address) {
        say(LOG.atInfo(), event, user, address).log("{} user={} address={}", event, encoded(user), encoded(address));
    }

    /** Something somebody did to another. */
    void done(String event, String user, String by, String address) {
        say(LOG.atInfo(), event, user, address)
                .addKeyValue("wop.by", encoded(by))
                .log("{} user={} by={} address={}", event, encoded(user), encoded(by), encoded(address));
    }

    void refused(String event, String reason, String user, String address) {
        say(LOG.atWarn(), event, user, address)
                .addKeyValue("event.reason", reason)
                .log("{} reason={} user={} address={}", event, reason, encoded(user), encoded(address));
    }

    /** The same once more as fields, for programs that read the log (Elastic Common Schema). */
    private static LoggingEventBuilder say(LoggingEventBuilder line, String event, String user, String address) {
        return line.addKeyValue("event.action", event)
                .addKeyValue("user.name", encoded(user))
                .addKeyValue("source.ip", encoded(address));
    }

    static String encoded(String text) {
        if (text == null) {
            return "";
        }
        return URLEncoder.encode(text.length() > LONGEST ? text.substring(0, LONGEST) : text, StandardCharsets.UTF_8);
    }
}
