package org.wopengine.shared;

import java.util.regex.Pattern;

/** Addresses in the web in what people write. */
public final class Links {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]{3,}", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** Whether there is one that somebody else could follow. Null has none. */
    public static boolean in(String text) {
        return text != null && LINK.matcher(text).find();
    }
}
