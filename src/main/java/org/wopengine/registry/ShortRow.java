package org.wopengine.registry;

import java.util.List;
import org.wopengine.operator.OperatorView;

/** What the short row of the registry tells of each section, as long as nobody has kept it. */
final class ShortRow {
    private ShortRow() {}

    static Identity identity(OperatorView operator) {
        return new Identity(
                operator.legalName(),
                operator.shortName(),
                null,
                operator.country(),
                operator.region(),
                operator.city(),
                null);
    }

    static Ownership ownership(OperatorView operator) {
        return new Ownership(operator.utilityType(), List.of(), null, null, null, null, null);
    }

    static Supply supply(OperatorView operator) {
        return new Supply(
                List.of(),
                null,
                null,
                operator.populationServed(),
                null,
                operator.connections(),
                null,
                null,
                List.of(),
                null,
                null);
    }

    static Figures figures(OperatorView operator) {
        var performance = operator.performance();
        return new Figures(
                operator.staff(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                performance.nonRevenueWater(),
                performance.continuity(),
                performance.collection(),
                performance.costCoverage(),
                null);
    }

    static Knowledge knowledge(OperatorView operator) {
        return new Knowledge(operator.languages(), List.of(), List.of(), null, null, List.of(), null);
    }

    static Contacts contacts(OperatorView operator) {
        return new Contacts(
                operator.focalPointName(),
                null,
                operator.focalPointEmail(),
                null,
                null,
                null,
                null,
                null,
                operator.headName(),
                null);
    }
}
