/**
 * Partnerships from before this system, so that a new one builds on the past. They come by import, are read by everybody who works
 * with partnerships, and are told where somebody decides on a new one.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Past partnerships",
        allowedDependencies = {
            "shared",
            "answers",
            "identity",
            "identity :: policy",
            "operator",
            "partnership",
            "workflow",
            "exchange",
            "table"
        })
package org.wopengine.past;
