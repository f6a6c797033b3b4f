/**
 * Users of the exchange: names, passwords, sessions, API keys, rate limits and the audit, kept in PostgreSQL. Says who
 * calls; knows nothing of orders.
 */
package io.ringbook.gateway.user;
