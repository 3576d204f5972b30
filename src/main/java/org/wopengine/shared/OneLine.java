package org.wopengine.shared;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/**
 * Writes a log message on one line, so that nobody can write lines of their own by what they type. Only the text that
 * tells why a start failed keeps its lines; it is made of nothing that people typed.
 */
public final class OneLine extends MessageConverter {
    private static final String START_FAILURES = "org.springframework.boot.diagnostics.";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029&&[^\\t]]");

    @Override
    public String convert(ILoggingEvent event) {
        var message = super.convert(event);
        return event.getLoggerName().startsWith(START_FAILURES) ? message : encode(message);
    }

    static String encode(String message) {
        return CONTROL.matcher(message)
                .replaceAll(sign -> "\\\\u%04x".formatted((int) sign.group().charAt(0)));
    }
}
