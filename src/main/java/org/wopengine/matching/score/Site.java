package org.wopengine.matching.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wopengine.operator.OwnershipClass;
import org.wopengine.operator.Region;
import org.wopengine.registry.ContextTrait;
import org.wopengine.shared.OperatorCode;

/**
 * What is the same to know of both sides: who the operator is and how it works.
 *
 * @param name as people know it; the last thing ties are broken by
 * @param country ISO 3166-1 alpha-2
 * @param languages working languages, ISO 639-1, most used first, at least one
 * @param context under which conditions it works; empty if nobody said
 * @param size null if the number of connections is not known
 * @param figures the latest key figures; one that is not known is missing
 * @param conductAccepted whether its acceptance of the Code of Conduct holds today
 */
public record Site(
        OperatorCode operator,
        String name,
        String country,
        Region region,
        OwnershipClass ownership,
        List<String> languages,
        Set<ContextTrait> context,
        SizeBand size,
        Map<KeyFigure, BigDecimal> figures,
        boolean conductAccepted) {

    public Site {
        Objects.requireNonNull(operator);
        Objects.requireNonNull(name);
        Objects.requireNonNull(country);
        Objects.requireNonNull(region);
        Objects.requireNonNull(ownership);
        languages = List.copyOf(languages);
        context = Set.copyOf(context);
        figures = Map.copyOf(figures);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("An operator works in at least one language: " + operator);
        }
    }
}
