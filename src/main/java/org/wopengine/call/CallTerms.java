package org.wopengine.call;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.wopengine.document.DocumentType;
import org.wopengine.operator.Region;
import org.wopengine.partnership.CallWindow;
import org.wopengine.partnership.EntryPath;

/**
 * What a call asks for.
 *
 * @param opensOn the first day something can be handed in
 * @param deadline the last day; it ends at midnight UTC
 * @param entryPaths who may come with the idea
 * @param regions of the mentees; empty for all
 * @param countries codes of ISO 3166-1 of the mentees, separated by commas; null for all of the regions
 * @param requiredDocuments of which a mentee has to have a file on its shelf
 * @param cap partnerships there is room for; null if nobody said
 */
@CallRules
public record CallTerms(
        @NotBlank @Size(max = 150) String title,
        @Size(max = 2000) String summary,
        @NotNull CallWindow window,
        @NotEmpty List<EntryPath> entryPaths,
        @NotNull LocalDate opensOn,
        @NotNull LocalDate deadline,
        List<Region> regions,
        @Size(max = 800) String countries,
        List<DocumentType> requiredDocuments,
        @Min(1) @Max(1000) Integer cap) {

    public CallTerms {
        entryPaths = entryPaths == null ? List.of() : List.copyOf(entryPaths);
        regions = regions == null ? List.of() : List.copyOf(regions);
        requiredDocuments = requiredDocuments == null ? List.of() : List.copyOf(requiredDocuments);
    }

    /** The codes of the countries; empty for all. */
    public List<String> countryCodes() {
        return countries == null ? List.of() : Arrays.asList(countries.strip().split("\\s*[,;\\s]\\s*"));
    }

    /** Whether mentees of this place may ask. */
    boolean takesMenteesOf(String country, Region region) {
        return (regions.isEmpty() || regions.contains(region))
                && (countryCodes().isEmpty() || countryCodes().contains(country));
    }

    /** Whether something of this kind can be handed in at all. */
    public boolean takes(EntryKind kind) {
        return kind == EntryKind.REQUEST
                ? entryPaths.contains(EntryPath.OPEN_MENTEE) || entryPaths.contains(EntryPath.JOINT)
                : entryPaths.contains(EntryPath.OPEN_MENTOR);
    }

    /** Whether the partners come together, and a request has to name its mentor. */
    boolean jointOnly() {
        return entryPaths.equals(List.of(EntryPath.JOINT));
    }
}
