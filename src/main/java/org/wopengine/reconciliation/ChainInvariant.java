package org.wopengine.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.audit.Chains;

/** Every chain of hashes holds, every row is in one, and the heads are those of the seals. */
@Component
class ChainInvariant implements Invariant {
    private final Chains chains;

    ChainInvariant(Chains chains) {
        this.chains = chains;
    }

    @Override
    public String code() {
        return "I06";
    }

    @Override
    public Optional<String> question() {
        return Optional.empty();
    }

    @Override
    public List<Finding> findings() {
        var verification = chains.verify();
        return Stream.concat(
                        verification.broken().entrySet().stream()
                                .map(chain -> new Finding(chain.getKey(), String.valueOf(chain.getValue()))),
                        verification.seals().stream().map(flaw -> new Finding("seals", String.valueOf(flaw))))
                .toList();
    }
}
