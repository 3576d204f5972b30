/** Words every module speaks: who, which partnership, what was decided. Open to all modules, depends on none. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Shared words",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.wopengine.shared;
