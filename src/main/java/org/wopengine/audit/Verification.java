package org.wopengine.audit;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.wopengine.audit.chain.Flaw;
import org.wopengine.audit.seal.SealFlaw;

/**
 * What a look at every chain and every seal found.
 *
 * @param chains how many were looked at
 * @param links how many they have together
 * @param broken the chains that do not hold, by reference
 */
public record Verification(
        Instant at, int chains, long links, SortedMap<String, List<Flaw>> broken, List<SealFlaw> seals) {

    public boolean holds() {
        return broken.isEmpty() && seals.isEmpty();
    }
}
