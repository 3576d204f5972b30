package org.wopengine.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import org.wopengine.shared.DocumentReference;

/** Reads one raw value as one type; the message of a refusal is a key of the bundles. */
public final class Value {
    private static final int MOST_DIGITS = 30;

    private Value() {}

    /** @throws Unreadable if the raw value is not of this type; blank is null */
    public static Object read(Class<?> type, Object raw) {
        if (blank(raw)) {
            return null;
        }
        if (type == String.class) {
            return text(raw);
        }
        if (type == Boolean.class) {
            return truth(raw);
        }
        if (type == LocalDate.class) {
            return date(raw);
        }
        if (type == BigDecimal.class) {
            return number(raw);
        }
        if (type == Integer.class) {
            return whole(raw).intValueExact();
        }
        if (type == Long.class) {
            return whole(raw).longValueExact();
        }
        if (type == DocumentReference.class) {
            return file(raw);
        }
        if (type.isEnum()) {
            return choice(type, raw);
        }
        throw new IllegalStateException("No form field is read as " + type);
    }

    static boolean blank(Object raw) {
        return raw == null
                || raw instanceof String text && text.codePoints().allMatch(Value::isInvisible)
                || raw instanceof Collection<?> list && list.isEmpty();
    }

    private static String text(Object raw) {
        if (!(raw instanceof String text)) {
            throw new Unreadable("answers.not-text");
        }
        var lines = text.strip().replace("\r\n", "\n");
        if (lines.chars().anyMatch(Value::isControl)) {
            throw new Unreadable("answers.control-characters");
        }
        if (hasLoneSurrogate(lines)) {
            throw new Unreadable("answers.control-characters");
        }
        return lines;
    }

    /** Spaces of all kinds, and signs that only direct others: nobody sees them. */
    private static boolean isInvisible(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(sign -> sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE);
    }

    private static DocumentReference file(Object raw) {
        if (!(raw instanceof String text) || !DocumentReference.fits(text.strip())) {
            throw new Unreadable("answers.not-a-file");
        }
        return DocumentReference.of(text.strip());
    }

    private static Boolean truth(Object raw) {
        if (raw instanceof Boolean truth) {
            return truth;
        }
        return switch (String.valueOf(raw)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unreadable("answers.not-yes-or-no");
        };
    }

    /** Control characters; those that turn the direction of everything behind them are among them. */
    private static boolean isControl(int sign) {
        return Character.isISOControl(sign) && sign != '\n' && sign != '\t'
                || sign >= 0x202A && sign <= 0x202E
                || sign >= 0x2066 && sign <= 0x2069;
    }

    private static LocalDate date(Object raw) {
        if (!(raw instanceof String text)) {
            throw new Unreadable("answers.not-a-date");
        }
        try {
            var date = LocalDate.parse(text.strip());
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                throw new Unreadable("answers.not-a-date");
            }
            return date;
        } catch (DateTimeParseException wrong) {
            throw new Unreadable("answers.not-a-date");
        }
    }

    private static BigDecimal number(Object raw) {
        if (!(raw instanceof Number) && !(raw instanceof String)) {
            throw new Unreadable("answers.not-a-number");
        }
        var digits = raw.toString().strip();
        if (digits.length() > MOST_DIGITS) {
            throw new Unreadable("answers.not-a-number");
        }
        try {
            var number = new BigDecimal(digits);
            if (Math.abs((long) number.scale()) > MOST_DIGITS) {
                throw new Unreadable("answers.not-a-number");
            }
            return number;
        } catch (NumberFormatException wrong) {
            throw new Unreadable("answers.not-a-number");
        }
    }

    private static BigDecimal whole(Object raw) {
        try {
            var whole = number(raw).setScale(0);
            whole.intValueExact();
            return whole;
        } catch (ArithmeticException fraction) {
            throw new Unreadable("answers.not-a-whole-number");
        }
    }

    private static Object choice(Class<?> type, Object raw) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(raw))
                .findFirst()
                .orElseThrow(() -> new Unreadable("answers.not-a-choice"));
    }

    /** The value cannot be this type; the message is a key of the bundles. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String messageKey) {
            super(messageKey);
        }
    }
}
