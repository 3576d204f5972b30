/** The page for administrators: what disagrees, since when it is known, and what to do. */
package org.wopengine.reconciliation.web;
