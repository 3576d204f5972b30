package org.wopengine.monitoring;

import java.util.List;

/**
 * Something a rule found in the worksheet of a report.
 *
 * @param place where, as {@link org.wopengine.worksheet.Place} names it
 * @param messageKey key in the bundles
 * @param arguments values for the text
 */
record Finding(String place, String messageKey, List<Object> arguments) {
    static Finding at(String place, String messageKey, Object... arguments) {
        return new Finding(place, messageKey, List.of(arguments));
    }
}
