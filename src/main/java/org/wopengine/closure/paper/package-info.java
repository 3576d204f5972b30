/** The closure, or the end before it, as one keeps it: on paper, with what it takes to check the record one day. */
package org.wopengine.closure.paper;
