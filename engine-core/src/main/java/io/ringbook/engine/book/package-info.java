/**
 * The order book in primitive arrays: orders in cache lines, price levels in pages under a 64-ary trie, indexes by
 * order id and by client's id. Pure: no clock, IO, thread or allocation in the steady state.
 */
package io.ringbook.engine.book;
