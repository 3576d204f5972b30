/**
 * Lists that leave as CSV or as spreadsheets while they are read. A page that shows a list has the links of {@code table/parts}, and
 * its file says what the page says.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Lists to take along",
        allowedDependencies = {"shared"})
package org.wopengine.table;
