/** The stage as its model sees it: contract, forms, service tasks. */
package org.wopengine.workplan.process;
