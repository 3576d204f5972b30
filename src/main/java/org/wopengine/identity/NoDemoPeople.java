package org.wopengine.identity;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In production nobody may come in with the public password of the demonstration. */
@Component
@Profile("production")
@Order(9)
class NoDemoPeople implements PeopleSource {
    private final People people;
    private final StoredPasswords passwords;

    NoDemoPeople(People people, StoredPasswords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    @Override
    public void provide() {
        var open = DemoPeople.logins().stream()
                .filter(login -> people.find(login).isPresent())
                .filter(login -> passwords.match(login, DemoPeople.PASSWORD))
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
