/** The stage as its models see it: contract, forms, service tasks. */
package org.wopengine.monitoring.process;
