package org.wopengine.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wopengine.audit.chain.ChainCheck;
import org.wopengine.audit.chain.Flaw;
import org.wopengine.audit.seal.Seals;
import org.wopengine.shared.UseCases;

/**
 * The chains of hashes over what must not change: decisions, forms as they were shown and answered, files. Checks them
 * against themselves, against the rows and against the seals.
 */
@UseCases
public class Chains {
    private final ChainStore store;
    private final Seals seals;
    private final Clock clock;

    Chains(ChainStore store, Seals seals, Clock clock) {
        this.store = store;
        this.seals = seals;
        this.clock = clock;
    }

    /** The chain of one partnership, checked; rows that are in no chain are looked for by {@link #verify} only. */
    public ChainState of(String partnership) {
        var links = store.links(partnership);
        var head = store.head(partnership).orElse(null);
        var sealed = seals.sealedHeads(partnership);
        int last = sealed.isEmpty() ? 0 : sealed.get(sealed.size() - 1).links();
        return new ChainState(partnership, links, head, last, ChainCheck.flaws(links, head, sealed));
    }

    /** Looks at everything: every chain, every row that should be in one, every seal and its file. */
    public Verification verify() {
        SortedMap<String, List<Flaw>> broken = new TreeMap<>();
        var count = new long[2];
        store.eachOwner(partnership -> {
            var state = of(partnership);
            count[0]++;
            count[1] += state.links().size();
            if (!state.holds()) {
                broken.put(partnership, new ArrayList<>(state.flaws()));
            }
        });
        store.unlinked().forEach(row -> broken.computeIfAbsent(row.partnership(), reference -> new ArrayList<>())
                .add(new Flaw(Flaw.Kind.ROW_NOT_LINKED, 0)));
        return new Verification(clock.instant(), (int) count[0], count[1], broken, seals.flaws());
    }

    /** Where the chain of a partnership ends now and what binds it; nothing if there is no chain. Two statements. */
    public Optional<ChainEnd> end(String partnership) {
        return store.head(partnership).map(head -> seals.lastOf(partnership)
                .map(last -> new ChainEnd(
                        head.links(),
                        head.hash(),
                        last.head().links(),
                        last.seal().number(),
                        last.seal().at(),
                        last.seal().root(),
                        last.seal().key()))
                .orElseGet(() -> new ChainEnd(head.links(), head.hash(), 0, null, null, null, null)));
    }

    /** One chain with its proofs as text, for the separate program that checks it. */
    public String export(String partnership) {
        return ProofText.of(of(partnership), seals.inclusions(partnership));
    }
}
