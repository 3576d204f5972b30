package org.wopengine.worksheet;

import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Dates;
import org.wopengine.worksheet.Reading.Flaw;
import org.wopengine.worksheet.SheetShape.Section;

/** The words around a sheet, in the reader's language. */
@Component
class SheetTexts {
    private final MessageSource messages;

    SheetTexts(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** Null if there is no such text, for texts that need not exist. */
    String optional(String key) {
        return messages.getMessage(key, null, null, locale());
    }

    String heading(SheetShape shape, Section section) {
        return text(shape.key(section));
    }

    String label(SheetShape shape, Section section, Column column) {
        return text(shape.key(section, column));
    }

    /** What stands over a column where nobody types: without the hints for typing, if the label has some. */
    String told(SheetShape shape, Section section, Column column) {
        var told = optional(shape.key(section, column) + ".told");
        return told == null ? label(shape, section, column) : told;
    }

    /** A problem with the name of its place: section, row and column. */
    String named(SheetShape shape, Flaw flaw) {
        var place = new StringBuilder();
        if (!flaw.section().single()) {
            place.append(heading(shape, flaw.section()));
            if (flaw.row() >= 0) {
                place.append(", ").append(text("worksheet.row", String.valueOf(flaw.row() + 1)));
            }
        }
        if (flaw.column() != null) {
            place.append(place.isEmpty() ? "" : ", ").append(label(shape, flaw.section(), flaw.column()));
        }
        return place.isEmpty() ? flaw.text() : text("worksheet.problem.named", place.toString(), flaw.text());
    }

    /** A moment, to the minute, as the reader's language writes it. */
    String moment(Instant moment) {
        return text("worksheet.moment", Dates.moment(moment));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
