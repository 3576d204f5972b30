package org.wopengine.audit;

import java.util.List;
import org.wopengine.audit.chain.Flaw;
import org.wopengine.audit.chain.Head;
import org.wopengine.audit.chain.Link;

/**
 * One chain and what was found when it was checked.
 *
 * @param head null if there is no chain yet
 * @param sealed up to which link it was sealed; 0 if never
 * @param flaws empty if the chain holds
 */
public record ChainState(String partnership, List<Link> links, Head head, int sealed, List<Flaw> flaws) {

    public boolean holds() {
        return flaws.isEmpty();
    }

    /** How many links hold only hashes of what was said about persons. */
    public long anonymised() {
        return links.stream().filter(Link::anonymised).count();
    }
}
