package org.wopengine.dossier;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.wopengine.operator.Region;
import org.wopengine.partnership.PartnershipSearch;
import org.wopengine.partnership.PartnershipSearch.Order;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.shared.PartnershipId;

/**
 * What somebody asked the list for, as it stands in the address line. What cannot be understood there counts as not
 * asked: a list never fails because of its address.
 */
public record ListRequest(
        String text,
        PartnershipStatus status,
        String country,
        Region region,
        boolean overdue,
        Order order,
        boolean descending,
        int number) {
    private static final int PAGE_SIZE = 25;

    public static ListRequest of(Map<String, String> address) {
        var order = choice(Order.class, address.get("sort"));
        return new ListRequest(
                address.getOrDefault("q", "").replaceAll("\\p{Cntrl}", " ").strip(),
                choice(PartnershipStatus.class, address.get("status")).orElse(null),
                Optional.ofNullable(address.get("country"))
                        .filter(code -> code.matches("[A-Z]{2}"))
                        .orElse(null),
                choice(Region.class, address.get("region")).orElse(null),
                "true".equals(address.get("overdue")),
                order.orElse(Order.REFERENCE),
                order.isEmpty() || "desc".equals(address.get("dir")),
                Optional.ofNullable(address.get("page"))
                        .filter(number -> number.matches("[1-9]\\d{0,6}"))
                        .map(Integer::valueOf)
                        .orElse(1));
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst();
    }

    PartnershipSearch search(Collection<PartnershipId> among) {
        return new PartnershipSearch(text, status, country, region, among, order, descending, number, PAGE_SIZE);
    }

    /**
     * The same for whoever takes all that is found, so many at once.
     *
     * @param among those with an overdue task if only they were asked for, else null
     */
    public PartnershipSearch atOnce(int size, Collection<PartnershipId> among) {
        return new PartnershipSearch(text, status, country, region, among, order, descending, 1, size);
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return !text.isEmpty() || status != null || country != null || region != null || overdue;
    }

    /** The address of another page of the same list. */
    public String page(int other) {
        return link(order, descending, other);
    }

    /** The address of the list sorted by this; sorted by it already, the other way round. */
    public String sort(String name) {
        var wanted = Order.valueOf(name);
        return link(wanted, wanted == order && !descending, 1);
    }

    /** Value of {@code aria-sort} for a column. */
    public String direction(String name) {
        if (Order.valueOf(name) != order) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    /** The address of everything that is found, as a file. */
    public String file(String ending) {
        return filtered("/partnerships/export/" + ending).encode().build().toUriString();
    }

    /** The address of the event log of everything that is found. */
    public String events() {
        return filtered("/audit/events").encode().build().toUriString();
    }

    /** The same log as a table. */
    public String events(String ending) {
        return filtered("/audit/events/export/" + ending).encode().build().toUriString();
    }

    private UriComponentsBuilder filtered(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("q", Optional.of(text).filter(words -> !words.isEmpty()))
                .queryParamIfPresent("status", Optional.ofNullable(status))
                .queryParamIfPresent("country", Optional.ofNullable(country))
                .queryParamIfPresent("region", Optional.ofNullable(region))
                .queryParamIfPresent("overdue", overdue ? Optional.of(true) : Optional.empty());
    }

    private String link(Order by, boolean down, int page) {
        return filtered("/partnerships")
                .queryParam("sort", by.name().toLowerCase(Locale.ROOT))
                .queryParam("dir", down ? "desc" : "asc")
                .queryParam("page", page)
                .encode()
                .build()
                .toUriString();
    }
}
