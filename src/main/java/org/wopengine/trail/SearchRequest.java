package org.wopengine.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;
import org.wopengine.principle.Check;
import org.wopengine.shared.AddressReader;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.shared.Unclear;

/**
 * What an auditor asked the decisions for, as it stands in the address line. What cannot be understood there is named on the
 * page: a search that silently leaves something out would answer another question than the one that was asked.
 *
 * @param party code or part of the name of an operator or organisation that takes or took part
 * @param moves whether changes of status are listed beside what people did; only if nothing else was asked for in {@code verb}
 * @param returnedFor the check that did not hold where changes were asked for
 * @param before the page begins behind this row; null for the first page
 * @param notUnderstood what was asked for and is no such thing
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
        List<Unclear> notUnderstood) {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,16})-(\\d{1,18})");

    /** A row in the order of the list. */
    record Place(Instant at, long id) {
        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
        }
    }

    static SearchRequest of(Map<String, String> address, Vocabulary known) {
        var read = new AddressReader(address);
        return new SearchRequest(
                read.value("reference", "reference", List.of(), SearchRequest::reference),
                read.words("party"),
                read.country("country"),
                read.words("programme"),
                read.constant("stage", Stage.values()),
                read.words("person"),
                read.oneOf("verb", known.verbs()),
                read.value("outcome", "choice", known.outcomes(), text -> known.isOutcome(text) ? text : null),
                read.value("reason", "choice", known.reasons(), text -> known.isConstant(text) ? text : null),
                read.day("from"),
                read.day("to"),
                read.tick("late"),
                read.tick("waived"),
                read.tick("suspended"),
                read.tick("conflict"),
                read.tick("moves"),
                read.constant("returned", Check.values()),
                read.value("before", "place", List.of(), SearchRequest::place),
                askedWithout("before", read),
                read.unclear());
    }

    private static String reference(String typed) {
        var capitals = typed.toUpperCase(Locale.ROOT);
        return PartnershipId.fits(capitals) ? capitals : null;
    }

    private static Map<String, String> askedWithout(String name, AddressReader read) {
        var others = new TreeMap<>(read.understood());
        others.remove(name);
        return others;
    }

    private static Place place(String text) {
        var found = PLACE.matcher(text);
        return found.matches()
                ? new Place(
                        Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(found.group(2)))
                : null;
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
}
