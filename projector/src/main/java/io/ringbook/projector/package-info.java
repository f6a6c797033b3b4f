/**
 * The exactly-once copy of the journal in PostgreSQL: a follower whose events become rows, one guarded transaction per
 * batch of commands. It lags and never blocks the engine. Stands on replay and the PostgreSQL driver.
 */
package io.ringbook.projector;
