package org.wopengine.trail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.wopengine.principle.Check;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/**
 * What an auditor asked the decisions for, as it stands in the address line. What cannot be understood there is named on the
 * page: a search that silently leaves something out would answer another question than the one that was asked.
 *
 * @param party code or part of the name of an operator or organisation that takes or took part
 * @param moves whether changes of status are listed beside what people did; only if nothing else was asked for in {@code verb}
 * @param returnedFor the check that did not hold where changes were asked for
 * @param before the page begins behind this row; null for the first page
 * @param notUnderstood names of what was asked for and is no such thing
 */
record SearchRequest(
        String reference,
        String party,
        String country,
        String programme,
        Stage stage,
        String person,
        String verb,
        String outcome,
        String reason,
        LocalDate from,
        LocalDate to,
        boolean late,
        boolean waived,
        boolean suspended,
        boolean conflict,
        boolean moves,
        Check returnedFor,
        Place before,
        Map<String, String> asked,
        List<String> notUnderstood) {
    private static final int LONGEST = 100;
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_+, -]{0,79}");
    private static final Pattern PLACE = Pattern.compile("(\\d{1,16})-(\\d{1,18})");

    /** A row in the order of the list. */
    record Place(Instant at, long id) {
        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
        }
    }

    static SearchRequest of(Map<String, String> address) {
        return new Reading(address).request();
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return asked.keySet().stream().anyMatch(name -> !name.equals("moves"));
    }

    /** What stands in a field of the form. */
    public String field(String name) {
        return asked.getOrDefault(name, "");
    }

    /** The same question, from behind a row on; from the beginning for null. */
    SearchRequest from(Place row) {
        return new SearchRequest(
                reference,
                party,
                country,
                programme,
                stage,
                person,
                verb,
                outcome,
                reason,
                from,
                to,
                late,
                waived,
                suspended,
                conflict,
                moves,
                returnedFor,
                row,
                asked,
                notUnderstood);
    }

    /** The address of the same question, from behind a row on. */
    public String behind(Place row) {
        return address("/audit/search")
                .queryParam("before", row.toString())
                .encode()
                .buildAndExpand(asked)
                .toUriString();
    }

    /** The address of everything that is found, as a file. */
    public String file(String ending) {
        return address("/audit/search/export/" + ending)
                .encode()
                .buildAndExpand(asked)
                .toUriString();
    }

    private UriComponentsBuilder address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        asked.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address;
    }

    private static final class Reading {
        private final Map<String, String> address;
        private final Map<String, String> asked = new TreeMap<>();
        private final List<String> notUnderstood = new ArrayList<>();

        Reading(Map<String, String> address) {
            this.address = address;
        }

        SearchRequest request() {
            return new SearchRequest(
                    value("reference", typed -> reference(typed)),
                    words("party"),
                    value("country", code -> code.matches("[A-Z]{2}") ? code : null),
                    words("programme"),
                    value("stage", name -> constant(Stage.values(), name)),
                    words("person"),
                    word("verb"),
                    word("outcome"),
                    word("reason"),
                    value("from", Reading::day),
                    value("to", Reading::day),
                    tick("late"),
                    tick("waived"),
                    tick("suspended"),
                    tick("conflict"),
                    tick("moves"),
                    value("returned", name -> constant(Check.values(), name)),
                    value("before", Reading::place),
                    askedWithout("before"),
                    List.copyOf(notUnderstood));
        }

        private static String reference(String typed) {
            var capitals = typed.toUpperCase(Locale.ROOT);
            return PartnershipId.fits(capitals) ? capitals : null;
        }

        private Map<String, String> askedWithout(String name) {
            var others = new LinkedHashMap<>(asked);
            others.remove(name);
            return others;
        }

        private <T> T value(String name, Function<String, T> reading) {
            var text =
                    address.getOrDefault(name, "").replaceAll("\\p{Cntrl}", " ").strip();
            if (text.isEmpty()) {
                return null;
            }
            var read = text.length() > LONGEST ? null : reading.apply(text);
            if (read == null) {
                notUnderstood.add(name);
            } else {
                asked.put(name, text);
            }
            return read;
        }

        private String words(String name) {
            return value(name, Function.identity());
        }

        private String word(String name) {
            return value(name, text -> WORD.matcher(text).matches() ? text : null);
        }

        private boolean tick(String name) {
            return value(name, text -> text.equals("true") ? text : null) != null;
        }

        private static <E extends Enum<E>> E constant(E[] constants, String name) {
            return Stream.of(constants)
                    .filter(constant -> constant.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        private static LocalDate day(String text) {
            try {
                return Optional.of(LocalDate.parse(text))
                        .filter(day -> day.getYear() >= 1900 && day.getYear() <= 9998)
                        .orElse(null);
            } catch (DateTimeException notADay) {
                return null;
            }
        }

        private static Place place(String text) {
            var found = PLACE.matcher(text);
            return found.matches()
                    ? new Place(
                            Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS),
                            Long.parseLong(found.group(2)))
                    : null;
        }
    }
}
