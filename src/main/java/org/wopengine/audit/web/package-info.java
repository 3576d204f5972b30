/** The pages of those who audit. They change nothing. */
package org.wopengine.audit.web;
