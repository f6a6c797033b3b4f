/**
 * The WebSocket: what the engine tells, as messages to whoever has subscribed. Encoded once on the model's thread, kept
 * in a bounded queue a connection, written by IO threads; a client that does not read costs what its queue holds.
 */
package io.ringbook.gateway.stream;
