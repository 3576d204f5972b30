/** The agreement two partners sign: what each gives, what it is worth, from when to when. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Agreement",
        allowedDependencies = {"shared"})
package org.wopengine.agreement;
