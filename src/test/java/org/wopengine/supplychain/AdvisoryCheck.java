package org.wopengine.supplychain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wopengine.supplychain.Advisory.State;

/** Compares the advisory list with what the application consists of. */
record AdvisoryCheck(Set<Component> components, Guards guards) {

    /** One sentence for each thing that is wrong; empty when the list and the application agree. */
    List<String> problems(List<Advisory> advisories) {
        var problems = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var advisory : advisories) {
            if (!seen.add(advisory.id())) {
                problems.add(advisory.id() + " has two rows.");
            }
            problems.addAll(problems(advisory));
        }
        return problems;
    }

    private List<String> problems(Advisory advisory) {
        var problems = new ArrayList<String>();
        var affected = components.stream().filter(advisory::affects).toList();
        var fixed = advisory.state() == State.FIXED;
        if (!advisory.id().matches("CVE-20\\d\\d-\\d{4,}|GHSA(-[23456789cfghjmpqrvwx]{4}){3}")) {
            problems.add(advisory.id() + " is no id of a CVE or GHSA.");
        }
        if (advisory.what().isBlank()) {
            problems.add(advisory.id() + " does not say what it is.");
        }
        if (fixed && !affected.isEmpty()) {
            problems.add(advisory.id() + " is not fixed: " + affected + ". Raise the version to " + advisory.fixedIn()
                    + " in pom.xml.");
        }
        if (!fixed && affected.isEmpty()) {
            problems.add(advisory.id() + " affects nothing any more. Change its state to fixed.");
        }
        if (!advisory.guards().isEmpty() == fixed) {
            problems.add(advisory.id() + (fixed ? " needs no guards when it is fixed." : " has no guard."));
        }
        for (var guard : advisory.guards()) {
            if (!allowed(advisory.state(), guard)) {
                problems.add(advisory.id() + " cannot be " + advisory.state() + " by the guard " + guard + ".");
            }
            guards.broken(guard).ifPresent(why -> problems.add(advisory.id() + ": " + why + "."));
        }
        return problems;
    }

    private static boolean allowed(State state, String guard) {
        return switch (state) {
            case FIXED -> true;
            case MITIGATED -> guard.startsWith("test:");
            case NOT_REACHABLE -> guard.matches("(absent|unused|unset):.+");
            case OPEN -> guard.startsWith("until:");
        };
    }
}
