package org.wopengine.call;

import java.util.List;

/**
 * Who looks and who offers, as it stands now.
 *
 * @param weightsVersion of the scores
 * @param requests the eligible ones first, by the points of their best mentor
 * @param offers in the order of the operators' codes
 */
public record Pool(int weightsVersion, List<RankedRequest> requests, List<Entry> offers) {
    public Pool {
        requests = List.copyOf(requests);
        offers = List.copyOf(offers);
    }
}
