package org.wopengine.principle;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.wopengine.shared.FormAnswers;

/**
 * What every gate asks about the principles.
 *
 * @param judgedChecks the checks the officer has looked into and found in order
 * @param judgement why; where several are judged, a sentence for each that begins with its name
 * @param waivedChecks the checks a waiver is asked for
 * @param waiverReason why the gate should be passed although they do not hold
 */
public record PrincipleAnswers(
        List<Check> judgedChecks,
        @Size(max = 2000) String judgement,
        List<Check> waivedChecks,
        @Size(max = 2000) String waiverReason)
        implements FormAnswers {

    static final PrincipleAnswers NONE = new PrincipleAnswers(List.of(), null, List.of(), null);

    /**
     * What was said to this check. Of one check it is the whole text; of several each has its own part, which begins with
     * the name of the check: {@code NFP-2: a fee to the owner. NFP-3: the programme pays it.}
     *
     * @return null if the officer did not find it in order, or said nothing to it
     */
    String judgementOf(Check check) {
        if (judgement == null || !judgedChecks.contains(check)) {
            return null;
        }
        if (judgedChecks.size() == 1) {
            return judgement;
        }
        var places = new TreeMap<Integer, Check>();
        for (var judged : judgedChecks) {
            var place = name(judged).matcher(judgement);
            if (place.find()) {
                places.put(place.start(), judged);
            }
        }
        for (var place : places.entrySet()) {
            if (place.getValue() == check) {
                var next = places.higherKey(place.getKey());
                var part = judgement.substring(place.getKey(), next == null ? judgement.length() : next);
                var words = name(check).matcher(part).replaceFirst("").replaceFirst("^[\\s:.,;–-]+", "");
                return words.isBlank() ? null : words.strip();
            }
        }
        return null;
    }

    /** However people write it: NFP-2, nfp 2, NFP_2. */
    private static Pattern name(Check check) {
        return Pattern.compile("(?i)(?<![\\p{L}\\p{N}])" + check.name().replace("_", "[-_ ]?") + "(?![\\p{L}\\p{N}])");
    }
}
