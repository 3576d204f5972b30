package org.wopengine.dossier;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Whatever stands in the address of the list, the list is asked for something it can answer. */
public final class FuzzedAddresses {
    private FuzzedAddresses() {}

    public static void list(Map<String, String> address) {
        var asked = ListRequest.of(address);
        var search = asked.search(List.of());
        if (asked.number() < 1 || asked.text().indexOf('\0') >= 0 || search == null) {
            throw new AssertionError("Cannot be asked: " + asked);
        }
        URI.create(asked.page(2));
        URI.create(asked.sort("REFERENCE"));
    }
}
