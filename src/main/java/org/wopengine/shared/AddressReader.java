package org.wopengine.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the filters of a page from its address line. What means nothing there is left out and remembered: a page that left it out
 * in silence would answer another question than the one that was asked.
 */
public final class AddressReader {
    private static final int LONGEST = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Map<String, String> address;
    private final Map<String, String> understood = new TreeMap<>();
    private final List<Unclear> unclear = new ArrayList<>();

    public AddressReader(Map<String, String> address) {
        this.address = address;
    }

    /** Any words; null if there are none. */
    public String words(String name) {
        return value(name, "words", List.of(), Function.identity());
    }

    /** The name of one of these constants, in whatever letters. */
    public <E extends Enum<E>> E constant(String name, E[] constants) {
        return value(name, "choice", List.of(constants), text -> Stream.of(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null));
    }

    /** One of these. */
    public String oneOf(String name, Collection<String> known) {
        return value(name, "choice", known, text -> known.contains(text) ? text : null);
    }

    /** The two letters of a country. */
    public String country(String name) {
        return value(name, "country", List.of(), text -> {
            var capitals = text.toUpperCase(Locale.ROOT);
            return COUNTRIES.contains(capitals) ? capitals : null;
        });
    }

    public LocalDate day(String name) {
        return value(name, "day", List.of(), AddressReader::parsed);
    }

    private static LocalDate parsed(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() >= 1900 && day.getYear() <= 9998 ? day : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /** Whether it is ticked. */
    public boolean tick(String name) {
        return Boolean.TRUE.equals(value(name, "tick", List.of(), text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        }));
    }

    /**
     * Anything else.
     *
     * @param form how it is written, as the last part of a message key
     * @param choices what there is to choose from
     * @param reading gives null for what means nothing
     */
    public <T> T value(String name, String form, Collection<?> choices, Function<String, T> reading) {
        var text = address.getOrDefault(name, "").replaceAll("\\p{Cntrl}", " ").strip();
        if (text.isEmpty()) {
            return null;
        }
        var read = text.length() > LONGEST ? null : reading.apply(text);
        if (read == null) {
            unclear.add(new Unclear(name, text, form, List.copyOf(choices)));
        } else {
            understood.put(name, text);
        }
        return read;
    }

    /** What was asked and means something, by the names of the parameters. */
    public Map<String, String> understood() {
        return Map.copyOf(understood);
    }

    public List<Unclear> unclear() {
        return List.copyOf(unclear);
    }
}
