package org.wopengine.alliance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One version of the Code of Conduct.
 *
 * @param source where the full text stands
 * @param inForceFrom null for the one that is older than the records here
 * @param validMonths how long one acceptance holds
 * @param clauses how many clauses it has
 */
public record ConductVersion(String version, String source, LocalDate inForceFrom, int validMonths, int clauses) {

    /** Message keys of what is accepted, in order. */
    public List<String> clauseKeys() {
        return IntStream.rangeClosed(1, clauses)
                .mapToObj(number -> "alliance.conduct." + version + ".clause." + number)
                .toList();
    }
}
