package org.wopengine.table;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what stands in a list that leaves with the words of its page, in the reader's language. */
@Component
public class TableTexts {
    private final MessageSource messages;

    TableTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** @param title key of what the page calls the list */
    public <R> TableFile<R> file(String name, String title, List<TableColumn<R>> columns) {
        return new TableFile<>(name, text(title), columns);
    }

    /**
     * A column under the heading of the page. What has a label is said by it: constants, yes and no; what is several things is said one
     * behind the other.
     */
    public <R> TableColumn<R> column(String heading, Function<R, ?> cell) {
        return new TableColumn<>(text(heading), row -> said(cell.apply(row)));
    }

    /** A column of moments, which are in UTC. */
    public <R> TableColumn<R> moment(String heading, Function<R, ?> cell) {
        return new TableColumn<>(text(heading) + " (UTC)", row -> said(cell.apply(row)));
    }

    private Object said(Object value) {
        if (value instanceof Enum<?> constant) {
            return text("code." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        }
        if (value instanceof Boolean answer) {
            return text(answer ? "workflow.yes" : "workflow.no");
        }
        return value instanceof Collection<?> values
                ? values.stream().map(one -> String.valueOf(said(one))).collect(Collectors.joining(", "))
                : value;
    }

    /** A country's name by its ISO 3166-1 alpha-2 code; null for none. */
    public String country(String code) {
        return code == null
                ? null
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(LocaleContextHolder.getLocale());
    }

    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
