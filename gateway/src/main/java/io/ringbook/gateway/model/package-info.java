/**
 * What requests are answered from: instruments, books, orders, trades, klines and balances as the events of the engine
 * tell them, on a thread of its own. Nothing here touches the memory of the matching thread.
 */
package io.ringbook.gateway.model;
