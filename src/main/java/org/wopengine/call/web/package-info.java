/** The pages of programmes, calls and what is handed in. */
package org.wopengine.call.web;
