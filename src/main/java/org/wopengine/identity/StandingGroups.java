package org.wopengine.identity;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The groups every installation has; and all other groups get the rights of today's release again. */
@Component
@Order(1)
class StandingGroups implements PeopleSource {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(Groups.SECRETARIAT, "Secretariat"),
            Map.entry(Groups.LEAD, "Head of the secretariat"),
            Map.entry(Groups.INTEGRITY, "Integrity reviewers"),
            Map.entry(Groups.AUDITOR, "Auditors"),
            Map.entry(Groups.ADMINISTRATOR, "Administrators"),
            Map.entry(Groups.platform("africa"), "Regional platform for Africa"),
            Map.entry(Groups.platform("asia"), "Regional platform for Asia"),
            Map.entry(Groups.platform("lac"), "Regional platform for Latin America and the Caribbean"),
            Map.entry(Groups.platform("arab"), "Regional platform for the Arab countries"),
            Map.entry(Groups.platform("pacific"), "Regional platform for the Pacific"),
            Map.entry(Groups.platform("europe"), "Regional platform for Europe"));

    private final IdentityService identity;
    private final People people;

    StandingGroups(IdentityService identity, People people) {
        this.identity = identity;
        this.people = people;
    }

    @Override
    public void provide() {
        NAMES.forEach(people::createGroup);
        identity.createGroupQuery().unlimitedList().stream()
                .filter(group -> !NAMES.containsKey(group.getId()))
                .forEach(group -> people.prepare(group.getId(), group.getName()));
        people.keepEngineAdministrators();
    }
}
