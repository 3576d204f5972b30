/** The agreement as one reads it: as a page, on paper, and what changed between two versions. Made from what was recorded. */
package org.wopengine.agreement.paper;
