package org.wopengine.matching.score;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Money;

/**
 * What a mentor offers.
 *
 * @param skills none twice
 * @param staffDays days of its staff it can give in a year; null if not said
 * @param earliestStart the first day it can begin; null if not said
 * @param funding money it brings; zero if none, null if not said
 * @param recovery which of its direct costs others have to pay; null if not said
 * @param load partnerships it takes part in now
 * @param capacity how many it can take part in at once; null if not said
 */
public record Offer(
        Site site,
        List<Skill> skills,
        Integer staffDays,
        LocalDate earliestStart,
        Money funding,
        CostRecovery recovery,
        int load,
        Integer capacity) {

    public Offer {
        Objects.requireNonNull(site);
        skills = List.copyOf(skills);
        var seen = new HashSet<WorkingArea>();
        if (!skills.stream().map(Skill::area).allMatch(seen::add)) {
            throw new IllegalArgumentException("An offer names no working area twice: " + skills);
        }
        if (staffDays != null && staffDays < 0 || load < 0 || capacity != null && capacity < 0) {
            throw new IllegalArgumentException("Days of staff, load and capacity are not negative");
        }
    }

    /** What it offers in an area, or nothing if it does not offer that one. */
    Optional<Skill> in(WorkingArea area) {
        return skills.stream().filter(skill -> skill.area() == area).findAny();
    }

    /** Partnerships it can still take on; null if it did not say how many it can do. */
    public Integer free() {
        return capacity == null ? null : Math.max(0, capacity - load);
    }
}
