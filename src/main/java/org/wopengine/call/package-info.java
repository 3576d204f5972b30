/**
 * Programmes and their calls: what mentees ask for and mentors offer until a deadline, or without one; who fits whom among
 * them; how supply and demand stand beside each other. What stands here is advice to officers, nothing is decided.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Calls",
        allowedDependencies = {
            "shared",
            "answers",
            "identity",
            "identity :: policy",
            "operator",
            "registry",
            "registry :: editor",
            "alliance",
            "partnership",
            "audit",
            "document",
            "duties",
            "matching",
            "matching :: score",
            "matching :: round",
            "table"
        })
package org.wopengine.call;
