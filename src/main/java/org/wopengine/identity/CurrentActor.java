package org.wopengine.identity;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;

/**
 * Who acts now. Works in a web request and inside the engine's work for a person; where nobody is logged in (timers,
 * jobs, start-up) it is the system.
 */
@Component
public class CurrentActor {
    private final ObjectProvider<SignedIn> places;

    CurrentActor(ObjectProvider<SignedIn> places) {
        this.places = places;
    }

    /** The person in its role, without a task; {@link Actor#system()} if nobody is logged in. */
    public Actor current() {
        return person().map(CurrentActor::actor).orElseGet(Actor::system);
    }

    /** Whether the person is a member of this group. */
    public boolean is(String group) {
        return groups().contains(group);
    }

    /** All groups of the person; empty for the system. */
    public Set<String> groups() {
        return person().map(Person::groups).orElse(Set.of());
    }

    /** The operator the person acts for, if it is an operator's person. */
    public Optional<OperatorCode> operator() {
        return Optional.ofNullable(current().operator());
    }

    private Optional<Person> person() {
        return places.orderedStream().flatMap(place -> place.now().stream()).findFirst();
    }

    private static Actor actor(Person person) {
        return new Actor(person.user(), Groups.role(person.groups()).orElse("none"), null);
    }
}
