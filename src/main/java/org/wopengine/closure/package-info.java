/**
 * How partnerships end: the closure with its report, the follow-up checks after it, and the exit of those that never
 * reach a closure. The last stage: no other stage builds on it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Closure",
        allowedDependencies = {
            "shared",
            "answers",
            "identity",
            "workflow",
            "operator",
            "partnership",
            "document",
            "partnership::process",
            "notification",
            "worksheet",
            "workplan",
            "monitoring",
            "duties",
            "principle",
            "agreement",
            "audit",
            "print"
        })
package org.wopengine.closure;
