/**
 * An exchange in a process of its own, and clients that cost little: what {@code ringbook bench gateway} measures with.
 */
package io.ringbook.benchmarks.gateway;
