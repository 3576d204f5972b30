/**
 * Concerns about integrity: raised by anybody in confidence, looked into by integrity reviewers without a tie to them, in
 * files of their own. Nobody else learns that there is one: not from a list, a count, a log or a notice. A partnership
 * feels it only where a grave concern keeps its gates shut or two reviewers suspend or end it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Integrity",
        allowedDependencies = {
            "shared",
            "answers",
            "identity",
            "identity :: policy",
            "workflow",
            "partnership",
            "principle",
            "duties"
        })
package org.wopengine.integrity;
