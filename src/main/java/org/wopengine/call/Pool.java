package org.wopengine.call;

import java.util.List;
import java.util.Map;
import org.wopengine.shared.OperatorCode;

/**
 * Who looks and who offers, as it stands now.
 *
 * @param weightsVersion of the scores
 * @param requests the eligible ones first, by the points of their best mentor
 * @param offers in the order of the operators' codes
 * @param places mentees each mentor can still take on
 */
public record Pool(
        int weightsVersion, List<RankedRequest> requests, List<Entry> offers, Map<OperatorCode, Integer> places) {
    public Pool {
        places = Map.copyOf(places);
        requests = List.copyOf(requests);
        offers = List.copyOf(offers);
    }
}
