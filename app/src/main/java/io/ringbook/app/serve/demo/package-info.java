/**
 * A play that keeps the markets of an exchange alive: accounts below those of the users, which quote around a price
 * that wanders and trade with whoever is there.
 */
package io.ringbook.app.serve.demo;
