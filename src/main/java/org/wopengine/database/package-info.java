/** Brings the PostgreSQL the product stands on: an embedded server where no other is configured. */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
package org.wopengine.database;

import org.springframework.modulith.ApplicationModule;
