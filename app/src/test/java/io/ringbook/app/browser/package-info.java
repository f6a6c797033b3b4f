/** The trading page as a person uses it: in a real browser, against a real exchange. */
package io.ringbook.app.browser;
