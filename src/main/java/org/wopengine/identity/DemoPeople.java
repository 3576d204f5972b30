package org.wopengine.identity;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wopengine.shared.OperatorCode;

/** The people of the demonstration, all with one public password. */
@Component
@Profile("demo | test")
@Order(2)
public class DemoPeople implements PeopleSource {
    /** Public, so never in production: {@link NoDemoPeople}. */
    public static final String PASSWORD = "wop-demo-2026";

    static final int OPERATORS = 12;

    private final People people;

    DemoPeople(People people) {
        this.people = people;
    }

    /** The logins of the demonstration. */
    static List<String> logins() {
        return Stream.concat(
                        Stream.of(
                                "secretariat",
                                "secretariat2",
                                "lead",
                                "platform-africa",
                                "integrity",
                                "integrity2",
                                "auditor",
                                "administrator"),
                        IntStream.rangeClosed(1, OPERATORS).mapToObj("op%02d"::formatted))
                .toList();
    }

    @Override
    public void provide() {
        person("secretariat", "Case officer", Groups.SECRETARIAT);
        person("secretariat2", "Second case officer", Groups.SECRETARIAT);
        person("lead", "Head of the secretariat", Groups.SECRETARIAT, Groups.LEAD);
        person("platform-africa", "Platform officer Africa", Groups.platform("africa"));
        person("integrity", "Integrity reviewer", Groups.INTEGRITY);
        person("integrity2", "Another reviewer of integrity", Groups.INTEGRITY);
        person("auditor", "Programme auditor", Groups.AUDITOR);
        person("administrator", "System administrator", Groups.ADMINISTRATOR);
        for (int number = 1; number <= OPERATORS; number++) {
            var operator = new OperatorCode("OP%02d".formatted(number));
            people.createOperatorGroup(operator, "Operator " + operator);
            person("op%02d".formatted(number), "Focal point " + operator, operator.group());
        }
        people.keepEngineAdministrators();
    }

    private void person(String login, String name, String... groups) {
        people.createUser(new Member(login, name, login + "@example.org"), PASSWORD, List.of(groups));
    }
}
