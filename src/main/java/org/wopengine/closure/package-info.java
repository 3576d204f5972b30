/**
 * How partnerships end: the closure with its report, the follow-up checks after it, and the exit of those that never
 * reach a closure. The last stage: nothing is built on it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Closure",
        allowedDependencies = {"shared", "answers", "workflow", "operator", "partnership", "notification"})
package org.wopengine.closure;
