/** The stage as its models see it: contracts, forms, service tasks. */
package org.wopengine.closure.process;
