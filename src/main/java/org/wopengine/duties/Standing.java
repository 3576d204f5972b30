package org.wopengine.duties;

import java.util.List;
import java.util.Optional;
import org.wopengine.shared.Refused;

/**
 * How one person stands to one matter of one partnership.
 *
 * @param author whether the person wrote a part of it
 * @param ties codes of the operators of this partnership from which the person comes
 * @param declared what the person declared last about this partnership, or null if it was never asked
 */
public record Standing(String user, boolean author, List<String> ties, Declared declared) {
    public Standing {
        ties = List.copyOf(ties);
    }

    /** What keeps the person from doing this, the rule that cannot be cured first. */
    public Optional<Obstacle> obstacle(Duty duty) {
        if (duty == Duty.DECIDE && author) {
            return Optional.of(Obstacle.AUTHOR);
        }
        if (duty.impartial() && !ties.isEmpty()) {
            return Optional.of(Obstacle.TIE);
        }
        return duty.impartial() && declared == Declared.CONFLICT ? Optional.of(Obstacle.CONFLICT) : Optional.empty();
    }

    /** Whether the person still has to declare before doing this. */
    public boolean hasToDeclare(Duty duty) {
        return duty.impartial() && declared == null;
    }

    /** The obstacle as said to the person: which rule it is and what to do. */
    public Optional<Refused> refusal(Duty duty) {
        return obstacle(duty).map(found -> Refused.because("duties.obstacle." + found.slug(), null, operators()));
    }

    /** The obstacle to a decision about the whole partnership, which is no task that could be left or given away. */
    public Optional<Refused> refusalOfAction() {
        return obstacle(Duty.DECIDE).map(found -> Refused.because("duties.action." + found.slug(), null, operators()));
    }

    /** The obstacle as said about the person to somebody else. */
    public Optional<Refused> because(Duty duty) {
        return obstacle(duty)
                .map(found -> Refused.because("duties.because." + found.slug(), "user", user, operators()));
    }

    private String operators() {
        return String.join(", ", ties);
    }
}
