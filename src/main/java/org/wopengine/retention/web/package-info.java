/** The page on which two people let a third become a pseudonym. */
package org.wopengine.retention.web;
