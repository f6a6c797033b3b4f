/**
 * The exchange around the engine: REST, WebSocket, users, market data and a trading page. It speaks to the core by
 * commands and events alone.
 */
package io.ringbook.gateway;
