/**
 * What operators tell of themselves: the full profile, kept by each operator's own people, section by section, with the
 * history of every field. {@code operator} has the short row everybody needs; a correction of the profile keeps it in
 * step.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Operator profiles",
        allowedDependencies = {
            "shared",
            "answers",
            "identity",
            "identity :: policy",
            "operator",
            "alliance",
            "partnership",
            "document",
            "duties",
            "notification",
            "workflow",
            "exchange",
            "table"
        })
package org.wopengine.registry;
