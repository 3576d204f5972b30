package org.wopengine.supplychain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Under which licences a library may be in the application. */
final class Licences {
    private static final String OPENHTMLTOPDF = "io.github.openhtmltopdf:openhtmltopdf-";

    /** Each of these alone is enough. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "Apache License, 2.0",
            "MIT",
            // the MIT licence without its demand to be named
            "MIT-0",
            // the words of the MIT licence under another name
            "Bouncy Castle Licence",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            "Modified BSD",
            "EPL-1.0",
            "EPL-2.0",
            "PostgreSQL",
            "MPL-2.0",
            "CC0-1.0",
            "Public Domain",
            "W3C license");

    /** Offered besides an allowed one, to choose from or for a part of the library; never enough alone. */
    private static final Set<String> BESIDE = Set.of(
            "GPL-2.0-with-classpath-exception",
            "The GNU General Public License (GPL), Version 2, With Classpath Exception",
            "GNU General Public License, version 2 with the GNU Classpath Exception",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "MPL-1.1",
            "jQuery license");

    private static final String AS_A_JAR =
            "unchanged, as a jar of its own that everybody can replace: what the LGPL asks for";

    /** Allowed by name, with the reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "org.hibernate.orm:hibernate-core:LGPL-2.1-only",
            AS_A_JAR,
            OPENHTMLTOPDF + "core:LGPL-2.1-or-later",
            AS_A_JAR,
            OPENHTMLTOPDF + "pdfbox:LGPL-2.1-or-later",
            AS_A_JAR);

    private Licences() {}

    static List<String> problems(Map<Component, List<String>> licences) {
        var problems = new ArrayList<String>();
        licences.forEach((component, names) -> {
            for (var name : names) {
                if (!ALLOWED.contains(name) && !BESIDE.contains(name)) {
                    problems.add(component + " has a licence that nobody has judged: " + name);
                }
            }
            if (names.stream().noneMatch(ALLOWED::contains) && !excepted(component, names)) {
                problems.add(component + " has no allowed licence: " + names);
            }
        });
        return problems;
    }

    /** Exceptions that no library needs any more. */
    static List<String> unused(Map<Component, List<String>> licences) {
        return EXCEPTIONS.keySet().stream()
                .filter(exception -> licences.entrySet().stream().noneMatch(entry -> entry.getValue().stream()
                        .anyMatch(name -> exception.equals(key(entry.getKey(), name)))))
                .toList();
    }

    private static boolean excepted(Component component, List<String> names) {
        return names.stream().anyMatch(name -> EXCEPTIONS.containsKey(key(component, name)));
    }

    private static String key(Component component, String licence) {
        return component.group() + ":" + component.name() + ":" + licence;
    }
}
