/** The page on which a partnership accounts for the principles. */
package org.wopengine.principle.web;
