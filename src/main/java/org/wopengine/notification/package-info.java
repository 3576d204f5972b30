/** Who is told what: an outbox of notices, written with the decision they tell of, and the mails that carry them. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"shared", "identity", "operator"})
package org.wopengine.notification;
