package org.wopengine.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.wopengine.answers.LanguageCode;
import org.wopengine.answers.Rows;

/**
 * What the operator can give and wants to learn.
 *
 * @param workingLanguages ISO 639-1, most used first
 * @param expertiseAreas what it offers as a mentor; empty if it does not mentor
 * @param needsAreas what it asks for as a mentee; empty if it asks for nothing
 * @param currentWopCount partnerships it takes part in now, also outside of this programme; null if not said
 * @param maxConcurrentWops how many it can take part in at once; null if not said
 * @param noPreviousWops true if it says that there were none; no partnerships and null is "not said"
 */
@KnowledgeRules
public record Knowledge(
        @NotEmpty @Size(max = 6) List<@LanguageCode String> workingLanguages,
        @Valid @Rows(8) List<Expertise> expertiseAreas,
        @Valid @Rows(6) List<NeededArea> needsAreas,
        @Min(0) @Max(50) Integer currentWopCount,
        @Min(0) @Max(50) Integer maxConcurrentWops,
        @Valid @Rows(6) List<PreviousWop> previousWops,
        Boolean noPreviousWops) {

    public Knowledge {
        workingLanguages = workingLanguages == null ? List.of() : List.copyOf(workingLanguages);
        expertiseAreas = expertiseAreas == null ? List.of() : List.copyOf(expertiseAreas);
        needsAreas = needsAreas == null ? List.of() : List.copyOf(needsAreas);
        previousWops = previousWops == null ? List.of() : List.copyOf(previousWops);
    }
}
