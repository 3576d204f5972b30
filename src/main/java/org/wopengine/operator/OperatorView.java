package org.wopengine.operator;

import java.util.List;
import org.wopengine.shared.OperatorCode;

/** One operator as the registry knows it; the meaning of the values is that of {@link NewOperator}. */
public record OperatorView(
        OperatorCode code,
        String legalName,
        String shortName,
        String country,
        Region region,
        String city,
        UtilityType utilityType,
        Integer populationServed,
        Integer connections,
        Integer staff,
        List<String> languages,
        Performance performance,
        String focalPointName,
        String focalPointEmail,
        String headName,
        OperatorStatus status) {

    public OwnershipClass ownership() {
        return utilityType.ownership();
    }

    /** Publicly owned, as the programmes for public operators ask. */
    public boolean isPublic() {
        return ownership() == OwnershipClass.PUBLIC;
    }

    public boolean mayTakePart() {
        return status == OperatorStatus.ACTIVE;
    }

    /** Whether two operators can talk without an interpreter. */
    public boolean sharesLanguageWith(OperatorView other) {
        return languages.stream().anyMatch(other.languages::contains);
    }
}
