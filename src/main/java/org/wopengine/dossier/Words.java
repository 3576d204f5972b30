package org.wopengine.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.wopengine.audit.Decision;
import org.wopengine.identity.Groups;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.shared.Amounts;
import org.wopengine.shared.Dates;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;

/** Says values in the reader's language; pages ask it as {@code @words}. */
@Component("words")
public class Words {
    private static final String CODE = "code.";
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** The verbs whose outcome is the status of the partnership. */
    private static final Set<String> STATUS_VERBS = Set.of(
            "MOVED",
            "RESUMED",
            "RESCHEDULED",
            "SUSPENDED",
            "WITHDRAWN",
            "AMENDMENT_REQUESTED",
            "ADDENDUM_REQUESTED",
            "ADDENDUM_WITHDRAWN");

    private final MessageSource messages;
    private final Map<String, String> keysByConstant = keysByConstant();

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** Any value of a fact: an enum by its label, a day or a moment spelled out, null as "not stated". */
    public String say(Object value) {
        if (value == null || "".equals(value)) {
            return text("dossier.not-stated");
        }
        if (value instanceof Enum<?> constant) {
            var key = CODE + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            return messages.getMessage(key, null, constant(constant.name()), locale());
        }
        if (value instanceof Boolean answer) {
            return text(answer ? "workflow.yes" : "workflow.no");
        }
        if (value instanceof Collection<?> values) {
            return values.isEmpty()
                    ? text("dossier.not-stated")
                    : values.stream().map(this::sayOneOfMany).collect(Collectors.joining(", "));
        }
        if (value instanceof MessageSourceResolvable text) {
            return message(text);
        }
        if (value instanceof LocalDate day) {
            return Dates.day(day);
        }
        if (value instanceof Instant moment) {
            return moment(moment);
        }
        if (value instanceof Money money) {
            return Amounts.money(money);
        }
        return value instanceof BigDecimal number ? Amounts.figure(number) : value.toString();
    }

    /** What can be chosen for a field of a page: by the page's own word for it, if it has one. */
    public String choice(String field, Object choice) {
        var said = choice instanceof String name ? constants(name) : say(choice);
        return messages.getMessage(field + "." + choice, null, said, locale());
    }

    /** The parts of a row within a list stay together. */
    private String sayOneOfMany(Object value) {
        return value instanceof Collection<?> row
                ? row.stream().map(this::say).collect(Collectors.joining(" · ", "(", ")"))
                : say(value);
    }

    /** Day and time, in UTC. */
    public String moment(Instant moment) {
        return Dates.moment(moment) + " UTC";
    }

    public String day(Instant moment) {
        return say(moment.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** The texts of a notice. */
    public String message(MessageSourceResolvable text) {
        return messages.getMessage(text, locale());
    }

    /** What was done, by the verb of the decision log. */
    public String verb(String verb) {
        return messages.getMessage("audit.verb." + verb, null, spelled(verb), locale());
    }

    /** How a decision came out. A move's outcome is a status; what other names mean is looked up. */
    public String outcome(Decision decision) {
        return Stream.of(PartnershipStatus.values())
                .filter(status ->
                        STATUS_VERBS.contains(decision.verb()) && status.name().equals(decision.outcome()))
                .findFirst()
                .map(this::say)
                .orElseGet(() -> constants(decision.outcome()));
    }

    /** An outcome or reason of the decision log, which keeps only the constants' names. */
    public String constants(String names) {
        return names == null
                ? ""
                : Arrays.stream(names.split("\\+")).map(this::constant).collect(Collectors.joining(", "));
    }

    /** In whose name somebody acts, or who is told: a group of people. */
    public String group(String group) {
        if (group.startsWith(Groups.OPERATOR)) {
            return messages.getMessage(
                    "dossier.group.operator", new Object[] {group.substring(Groups.OPERATOR.length())}, locale());
        }
        return messages.getMessage("dossier.group." + group, null, group, locale());
    }

    public String groups(Collection<String> groups) {
        return groups.stream().sorted().map(this::group).collect(Collectors.joining(", "));
    }

    private String constant(String name) {
        if (OperatorCode.fits(name)) {
            return name;
        }
        var key = keysByConstant.get(name);
        if (key == null) {
            return CONSTANT.matcher(name).matches() ? spelled(name) : name;
        }
        return messages.getMessage(key, null, spelled(name), locale());
    }

    private String text(String key) {
        return messages.getMessage(key, null, locale());
    }

    /** {@code CHANGES_REQUESTED} as "Changes requested", where no bundle has a better word. */
    private static String spelled(String name) {
        var words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static Map<String, String> keysByConstant() {
        var keys = new HashMap<String, String>();
        try {
            for (var bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                for (var key : PropertiesLoaderUtils.loadProperties(bundle).stringPropertyNames()) {
                    var lastDot = key.lastIndexOf('.');
                    if (key.startsWith(CODE)) {
                        // the same constant in two lists means the same; the choice only has to be the same each time
                        keys.merge(
                                key.substring(lastDot + 1),
                                key,
                                (one, other) -> one.compareTo(other) <= 0 ? one : other);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The message bundles cannot be read", unreadable);
        }
        return Map.copyOf(keys);
    }
}
