package org.wopengine.identity.login;

import java.util.Map;
import java.util.UUID;
import org.wopengine.shared.Dates;

/** One place where somebody is signed in, as people read it. */
record PlaceView(UUID id, String began, String seen, String address, String browser) {
    private static final Map<String, String> BROWSERS =
            Map.of("Edg/", "Edge", "Firefox/", "Firefox", "OPR/", "Opera", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final String[] BROWSERS_IN_ORDER = {"Edg/", "OPR/", "Firefox/", "Chrome/", "Safari/"};
    private static final Map<String, String> SYSTEMS = Map.of(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");
    private static final String[] SYSTEMS_IN_ORDER = {"Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux"};

    static PlaceView of(SignIns.Place place) {
        return new PlaceView(
                place.id(),
                Dates.moment(place.beganAt()) + " UTC",
                Dates.moment(place.seenAt()) + " UTC",
                place.address(),
                readable(place.browser()));
    }

    /** "Firefox, Linux" where we know it; else what the browser calls itself. */
    static String readable(String browser) {
        var name = first(browser, BROWSERS_IN_ORDER, BROWSERS);
        var system = first(browser, SYSTEMS_IN_ORDER, SYSTEMS);
        if (name == null) {
            return browser.isBlank() ? "?" : browser;
        }
        return system == null ? name : name + ", " + system;
    }

    private static String first(String browser, String[] signs, Map<String, String> names) {
        for (var sign : signs) {
            if (browser.contains(sign)) {
                return names.get(sign);
            }
        }
        return null;
    }
}
