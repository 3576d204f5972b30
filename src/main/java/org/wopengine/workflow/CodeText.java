package org.wopengine.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Amounts;
import org.wopengine.shared.Dates;
import org.wopengine.shared.DossierChapter.Section;
import org.wopengine.shared.Money;

/** Says codes and short texts in the reader's language, for what a form shows. */
@Component
public class CodeText {
    private static final String NONE = "–";
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]#>|~!]");
    /** The sign without which an address is none: of {@code https:}, of {@code www.}, of an e-mail. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<=http|https|ftp):|(?<=www)\\.|@");

    private static final Pattern LINE_MARKS = Pattern.compile("(?m)^(\\s*\\d*)([-+.)](?=\\s)|=|--)");

    private final MessageSource messages;

    CodeText(MessageSource messages) {
        this.messages = messages;
    }

    /** The label of a constant, {@code code.<Enum>.<CONSTANT>}; a dash for none. */
    public String of(Enum<?> constant) {
        return constant == null
                ? NONE
                : text("code." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The labels of several constants, one after the other. */
    public String of(Collection<? extends Enum<?>> constants) {
        return constants.isEmpty() ? NONE : constants.stream().map(this::of).collect(Collectors.joining(", "));
    }

    /** Any single answer, or several, as a person would say it; a dash for none. */
    public String say(Object value) {
        if (value == null || "".equals(value) || List.of().equals(value)) {
            return NONE;
        }
        if (value instanceof Enum<?> constant) {
            return of(constant);
        }
        if (value instanceof Boolean answer) {
            return yesOrNo(answer);
        }
        if (value instanceof BigDecimal number) {
            return Amounts.figure(number, Locale.ENGLISH);
        }
        if (value instanceof Money money) {
            return Amounts.money(money, Locale.ENGLISH);
        }
        if (value instanceof LocalDate day) {
            return Dates.day(day);
        }
        if (value instanceof String typed) {
            return plain(typed);
        }
        return value instanceof Collection<?> values
                ? values.stream().map(this::say).collect(Collectors.joining(", "))
                : value.toString();
    }

    /**
     * Blocks of facts for the text of a form: a list of what was answered, each row of a table as one point; what was
     * not answered is left out.
     */
    public String of(List<Section> sections) {
        return sections.stream().map(this::of).collect(Collectors.joining("\n\n"));
    }

    private String of(Section section) {
        var facts = section.facts().stream()
                .filter(fact -> !say(fact.value()).equals(NONE))
                .map(fact -> "**%s:** %s".formatted(text(fact.labelKey()), say(fact.value())));
        var rows = section.rows().stream().map(row -> row(section.columns(), row));
        return "**%s**\n\n%s"
                .formatted(
                        text(section.titleKey()),
                        Stream.concat(facts, rows).map("- "::concat).collect(Collectors.joining("\n")));
    }

    /** A number says nothing without its column; texts and names do. */
    private String row(List<String> columns, List<Object> cells) {
        return IntStream.range(0, cells.size())
                .filter(column -> !say(cells.get(column)).equals(NONE))
                .mapToObj(column -> cells.get(column) instanceof Number number
                        ? text(columns.get(column)) + ": " + say(number)
                        : say(cells.get(column)))
                .collect(Collectors.joining(" · "));
    }

    /**
     * What somebody typed, without effect in a text that is drawn as markdown; it stays within its list item. Addresses
     * are broken by an entity, or the drawing would make links of them that leave the half-filled form.
     */
    private static String plain(String typed) {
        var still = ADDRESS.matcher(MARKS.matcher(typed).replaceAll("\\\\$0"))
                .replaceAll(found -> "&#" + (int) found.group().charAt(0) + ";");
        return LINE_MARKS.matcher(still).replaceAll("$1\\\\$2").replaceAll("\\R", "\n  ");
    }

    public String yesOrNo(boolean answer) {
        return text(answer ? "workflow.yes" : "workflow.no");
    }

    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
