package org.wopengine.past;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.wopengine.answers.CountryCode;
import org.wopengine.partnership.WorkingArea;

/**
 * A partnership from before this system.
 *
 * @param number such as {@code PP-0001}; null for one that has none yet
 * @param mentors each by its code in the registry, with or without its name, or by its name alone
 * @param mentees the same
 * @param countries of the mentees, ISO 3166-1 alpha-2
 * @param endYear null if it is not known, or it went on
 * @param source where it can be read, an address in the web
 * @param result in a sentence
 */
public record PastPartnership(
        @Pattern(regexp = "PP-\\d{4,6}", message = "{past.number}") String number,
        @NotBlank @Size(max = 200) String title,
        @NotEmpty @Size(max = 10) List<@Size(max = 200) String> mentors,
        @NotEmpty @Size(max = 20) List<@Size(max = 200) String> mentees,
        @NotEmpty @Size(max = 20) List<@CountryCode String> countries,
        @NotEmpty @Size(max = 10) List<WorkingArea> workingAreas,
        @NotNull @Min(1970) @Max(2200) Integer startYear,
        @Min(1970) @Max(2200) Integer endYear,
        @Size(max = 200) String facilitator,
        @Size(max = 10) List<@Size(max = 200) String> funders,
        @NotBlank @Size(max = 500) String source,
        @NotBlank @Size(max = 1000) String result) {

    public PastPartnership {
        mentors = mentors == null ? List.of() : List.copyOf(mentors);
        mentees = mentees == null ? List.of() : List.copyOf(mentees);
        countries = countries == null ? List.of() : List.copyOf(countries);
        workingAreas = workingAreas == null ? List.of() : List.copyOf(workingAreas);
        funders = funders == null ? List.of() : List.copyOf(funders);
    }

    PastPartnership numbered(String given) {
        return new PastPartnership(
                given,
                title,
                mentors,
                mentees,
                countries,
                workingAreas,
                startYear,
                endYear,
                facilitator,
                funders,
                source,
                result);
    }

    /** Whether the source is an address and nothing else, so that it can be followed. */
    public boolean isLinked() {
        return source.matches("https?://[^\\s\"<>]+");
    }

    /** From when to when, as far as it is known. */
    public String years() {
        return endYear == null
                ? startYear + "–"
                : endYear.equals(startYear) ? "" + startYear : startYear + "–" + endYear;
    }
}
