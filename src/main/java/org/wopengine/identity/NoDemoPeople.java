package org.wopengine.identity;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In production nobody may come in with the public password of the demonstration. */
@Component
@Profile("production")
@Order(9)
class NoDemoPeople implements PeopleSource {
    private final People people;
    private final IdentityService identity;

    NoDemoPeople(People people, IdentityService identity) {
        this.people = people;
        this.identity = identity;
    }

    @Override
    public void provide() {
        var open = DemoPeople.logins().stream()
                .filter(login -> people.find(login).isPresent())
                .filter(login -> identity.checkPassword(login, DemoPeople.PASSWORD))
                .toList();
        if (!open.isEmpty()) {
            throw new UnsafePeople(
                    "The profile \"production\" is active, but these logins have the public password of the"
                            + " demonstration: " + String.join(", ", open) + ".",
                    "This database was filled by a demonstration. Use an empty one, or give these people new"
                            + " passwords while the profile \"production\" is off.");
        }
    }
}
