package org.wopengine.exchange;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.shared.FormulaMark;
import org.wopengine.shared.SpokenLanguages;

/** The words of a list in the reader's language, and what words in any of the languages mean. */
@Component
class ListTexts {
    /** Between several values of one cell. */
    static final String BETWEEN = ";";

    private final MessageSource messages;

    ListTexts(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    String label(ListOnFile<?> list, ListColumn column) {
        return text(key(list, column));
    }

    private static String key(ListOnFile<?> list, ListColumn column) {
        return "exchange." + list.name() + "." + column.name();
    }

    /** The columns by what may stand over them, in small letters: the name, or the label in one of the languages. */
    Map<String, ListColumn> byHeading(ListOnFile<?> list, List<ListColumn> columns) {
        var found = new HashMap<String, ListColumn>();
        for (var column : columns) {
            found.put(small(column.name()), column);
            SpokenLanguages.ALL.forEach(
                    language -> found.put(small(messages.getMessage(key(list, column), null, language)), column));
        }
        return found;
    }

    static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** What stands in a cell of an export, and comes back as it was. */
    String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }
        return FormulaMark.put(said(value));
    }

    /** The same for a person's eyes. */
    String said(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Enum<?> constant) {
            return text(code(constant));
        }
        return value instanceof Collection<?> several
                ? several.stream().map(this::said).collect(Collectors.joining(BETWEEN + " "))
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** What somebody wrote into a cell, as an answer to be read: the mark against formulas goes, labels become constants. */
    Object answer(ListColumn column, String typed, Map<String, String> constants) {
        var text = FormulaMark.take(typed);
        if (!column.many()) {
            return constants.getOrDefault(small(text), text);
        }
        return Stream.of(text.split(BETWEEN))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> constants.getOrDefault(small(one), one))
                .toList();
    }

    /** The constants of a column by their labels in any of the languages. */
    Map<String, String> constants(ListColumn column) {
        var named = new HashMap<String, String>();
        column.constants().forEach(constant -> {
            named.put(small(constant.name()), constant.name());
            SpokenLanguages.ALL.forEach(
                    language -> named.put(small(messages.getMessage(code(constant), null, language)), constant.name()));
        });
        return named;
    }

    private static String code(Enum<?> constant) {
        return "code." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /** What belongs into a column, for whoever fills in a template. */
    String hint(ListOnFile<?> list, ListColumn column) {
        var own = messages.getMessage(key(list, column) + ".hint", null, "", LocaleContextHolder.getLocale());
        var kind = column.type().isEnum()
                ? text("exchange.hint.choice")
                : column.type() == Integer.class
                        ? text("exchange.hint.whole")
                        : column.type() == BigDecimal.class
                                ? text("exchange.hint.number")
                                : column.longest() > 0 ? text("exchange.hint.text", column.longest()) : "";
        return Stream.of(own, kind, column.many() ? text("exchange.hint.many") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
