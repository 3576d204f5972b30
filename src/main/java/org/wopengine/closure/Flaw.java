package org.wopengine.closure;

import java.util.List;

/**
 * Something a rule found in the worksheet of the closure report.
 *
 * @param place where, as {@link org.wopengine.worksheet.Place} names it
 * @param messageKey key in the bundles
 * @param arguments values for the text
 */
record Flaw(String place, String messageKey, List<Object> arguments) {
    static Flaw at(String place, String messageKey, Object... arguments) {
        return new Flaw(place, messageKey, List.of(arguments));
    }
}
