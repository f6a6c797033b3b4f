/**
 * {@code ringbook serve}: assembles engine, journal, follower, copy, users and gateway to an exchange, reads its
 * configuration, and stops it in order.
 */
package io.ringbook.app.serve;
