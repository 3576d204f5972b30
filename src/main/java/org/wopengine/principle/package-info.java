/**
 * The eight guiding principles as gates: the catalogue of checks, what each found when a gate was decided, waivers of two
 * people, and the page that accounts for it. It knows the rules of a gate; what a check looks at, the stages know: each
 * brings its checks.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Guiding principles",
        allowedDependencies = {
            "shared",
            "answers",
            "identity",
            "identity :: policy",
            "workflow",
            "operator",
            "partnership",
            "notification",
            "duties"
        })
package org.wopengine.principle;
