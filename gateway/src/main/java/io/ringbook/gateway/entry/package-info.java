/**
 * The way in: commands to the engine, and what the engine answers to each.
 */
package io.ringbook.gateway.entry;
