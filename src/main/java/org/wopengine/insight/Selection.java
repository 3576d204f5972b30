package org.wopengine.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.wopengine.operator.Region;

/**
 * Which partnerships are counted, as an address tells it.
 *
 * @param programme null for all, as are the others
 * @param year in which the stage began
 * @param notUnderstood names of what stands in the address but means nothing, so that the page can say so
 */
record Selection(String programme, Region region, Integer year, List<String> notUnderstood) {
    private static final int LONGEST = 100;

    Selection {
        notUnderstood = List.copyOf(notUnderstood);
    }

    static Selection of(Map<String, String> address) {
        var unclear = new ArrayList<String>();
        return new Selection(
                value(address, "programme", Function.identity(), unclear),
                value(address, "region", Selection::region, unclear),
                value(address, "year", Selection::year, unclear),
                unclear);
    }

    private static <T> T value(
            Map<String, String> address, String name, Function<String, T> reading, List<String> unclear) {
        var text = address.getOrDefault(name, "").replaceAll("\\p{Cntrl}", " ").strip();
        if (text.isEmpty()) {
            return null;
        }
        var read = text.length() > LONGEST ? null : reading.apply(text);
        if (read == null) {
            unclear.add(name);
        }
        return read;
    }

    private static Region region(String name) {
        return Stream.of(Region.values())
                .filter(region -> region.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Integer year(String text) {
        return text.matches("[12]\\d{3}") ? Integer.valueOf(text) : null;
    }

    /** Whether anything narrows the figures. */
    public boolean isNarrowed() {
        return programme != null || region != null || year != null;
    }

    /** An address with this selection; what is null is left out. */
    String at(String path, Map<String, String> more) {
        var values = new LinkedHashMap<>(more);
        values.put("programme", programme);
        values.put("region", region == null ? null : region.name());
        values.put("year", year == null ? null : year.toString());
        values.values().removeIf(value -> value == null);
        var address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
