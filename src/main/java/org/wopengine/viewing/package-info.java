/** Who looked at what of a partnership, day by day: kept for those who audit. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Viewing",
        allowedDependencies = {"shared", "identity"})
package org.wopengine.viewing;
