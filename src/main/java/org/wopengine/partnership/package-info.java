/**
 * The partnership itself: which parties in which roles, in which status, from when to when. The only writer of the
 * status; stages ask it to move and it may refuse.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Partnership",
        allowedDependencies = {
            "shared",
            "answers",
            "identity",
            "identity :: policy",
            "operator",
            "workflow",
            "notification",
            "duties"
        })
package org.wopengine.partnership;
