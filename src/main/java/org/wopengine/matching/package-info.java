/** Matching: rounds of candidates, the answers of both sides, the secretariat's approval, the letters of intent. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {
            "shared",
            "answers",
            "workflow",
            "operator",
            "registry",
            "alliance",
            "partnership",
            "past",
            "document",
            "interest",
            "duties",
            "identity",
            "identity :: policy",
            "notification",
            "principle",
            "table"
        })
package org.wopengine.matching;
