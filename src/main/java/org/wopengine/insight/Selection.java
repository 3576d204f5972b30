package org.wopengine.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.wopengine.operator.Region;
import org.wopengine.shared.AddressReader;
import org.wopengine.shared.Unclear;

/**
 * Which partnerships are counted, as an address tells it.
 *
 * @param programme null for all, as are the others
 * @param year in which the stage began
 * @param notUnderstood what stands in the address but means nothing, so that the page can say so
 */
record Selection(String programme, Region region, Integer year, List<Unclear> notUnderstood) {
    private static final String PROGRAMME = "programme";

    Selection {
        notUnderstood = List.copyOf(notUnderstood);
    }

    static Selection of(Map<String, String> address) {
        var read = new AddressReader(address);
        return new Selection(
                read.words(PROGRAMME),
                read.constant("region", Region.values()),
                read.value(
                        "year", "year", List.of(), text -> text.matches("[12]\\d{3}") ? Integer.valueOf(text) : null),
                read.unclear());
    }

    /** The same; without its programme, which then was not understood, if it is none of these. */
    Selection among(Collection<String> programmes) {
        if (programme == null || programmes.contains(programme)) {
            return this;
        }
        var unclear = new ArrayList<>(notUnderstood);
        unclear.add(new Unclear(PROGRAMME, programme, "choice", List.copyOf(programmes)));
        return new Selection(null, region, year, unclear);
    }

    /** Whether anything narrows the figures. */
    public boolean isNarrowed() {
        return programme != null || region != null || year != null;
    }

    /** An address with this selection; what is null is left out. */
    String at(String path, Map<String, String> more) {
        var values = new LinkedHashMap<>(more);
        values.put(PROGRAMME, programme);
        values.put("region", region == null ? null : region.name());
        values.put("year", year == null ? null : year.toString());
        values.values().removeIf(value -> value == null);
        var address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
