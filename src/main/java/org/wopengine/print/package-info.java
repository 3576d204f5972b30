/** Turns a page template into a PDF that looks the same everywhere and can be read aloud. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Print",
        allowedDependencies = {"shared"})
package org.wopengine.print;
