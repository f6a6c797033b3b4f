/**
 * The engine alone: commands in by one method, events out by another. Start with
 * {@link io.ringbook.examples.pure.PureMain}.
 */
package io.ringbook.examples.pure;
