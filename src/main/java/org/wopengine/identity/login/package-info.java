/** Signing in: password, second factor, throttle, sessions, an organisation's own login, and the pages of one's account. */
package org.wopengine.identity.login;
