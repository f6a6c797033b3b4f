/**
 * The simulator: engine, journal, follower and projector on one thread, over a disk that loses what was not synced,
 * with time and faults that all follow from one seed.
 */
package io.ringbook.app.torture.sim;
