package org.wopengine.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.wopengine.operator.Region;
import org.wopengine.partnership.PartnershipSearch;
import org.wopengine.partnership.PartnershipSearch.Order;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.shared.AddressReader;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Unclear;

/**
 * What somebody asked the list for, as it stands in the address line. What cannot be understood there counts as not
 * asked, and the page says so: a list never fails because of its address.
 *
 * @param notUnderstood what was asked for and is no such thing
 */
public record ListRequest(
        String text,
        PartnershipStatus status,
        String country,
        Region region,
        boolean overdue,
        Order order,
        boolean descending,
        int number,
        List<Unclear> notUnderstood) {
    private static final int PAGE_SIZE = 25;

    public static ListRequest of(Map<String, String> address) {
        var read = new AddressReader(address);
        var text = read.words("q");
        var order = read.value(
                "sort",
                "choice",
                List.of(Order.values()).stream().map(ListRequest::heading).toList(),
                ListRequest::order);
        var direction = read.oneOf("dir", List.of("asc", "desc"));
        var page = read.value(
                "page",
                "number",
                List.of(),
                number -> number.matches("[1-9]\\d{0,6}") ? Integer.valueOf(number) : null);
        return new ListRequest(
                text == null ? "" : text,
                read.constant("status", PartnershipStatus.values()),
                read.country("country"),
                read.constant("region", Region.values()),
                read.tick("overdue"),
                order == null ? Order.REFERENCE : order,
                order == null || "desc".equals(direction),
                page == null ? 1 : page,
                read.unclear());
    }

    private static Order order(String name) {
        return Stream.of(Order.values())
                .filter(order -> order.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static MessageSourceResolvable heading(Order order) {
        return new DefaultMessageSourceResolvable("dossier.list.column." + order);
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

    /** Instead of a file: what was not understood, and the way to the page. */
    public ModelAndView instead() {
        return new ModelAndView(
                "unclear",
                Map.of("unclear", notUnderstood, "prefix", "dossier.field.", "to", list()),
                HttpStatus.BAD_REQUEST);
    }

    /** The address of the same list, with what was understood only. */
    public String list() {
        return filtered("/partnerships").encode().build().toUriString();
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
