/**
 * What was: orders, trades and klines that memory has no more, read from the copy in PostgreSQL (schema ringbook),
 * which the projector writes. Nothing here is needed to trade.
 */
package io.ringbook.gateway.history;
