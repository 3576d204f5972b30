package org.wopengine.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** Writes days and moments as the reader's language does; English ones day first, as most of our readers write them. */
public final class Dates {
    private Dates() {}

    public static String day(LocalDate day) {
        return first(
                day,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .localizedBy(calendar())
                        .format(day));
    }

    /** Day and time to the minute, in UTC and without saying so. */
    public static String moment(Instant moment) {
        var utc = moment.atZone(ZoneOffset.UTC);
        return first(
                utc.toLocalDate(),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .localizedBy(calendar())
                        .format(utc));
    }

    /** In French only the first day of a month has an ordinal, which the locale data do not know. */
    private static String first(LocalDate day, String written) {
        return day.getDayOfMonth() == 1
                        && Locale.FRENCH.getLanguage().equals(calendar().getLanguage())
                ? written.replaceFirst("^1(?=\\s)", "1er")
                : written;
    }

    private static Locale calendar() {
        var locale = LocaleContextHolder.getLocale();
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }
}
