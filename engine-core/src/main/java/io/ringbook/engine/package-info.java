/**
 * The pure deterministic core: {@link io.ringbook.engine.MatchingEngine} takes commands in order by one door and calls
 * one {@link io.ringbook.codecs.EventHandler}. The same commands give the same events and the same state on any
 * machine.
 */
package io.ringbook.engine;
