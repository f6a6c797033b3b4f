/**
 * Random flow from a seed through the engine and the reference engine, compared event by event; a difference is shrunk
 * to the shortest script that shows it.
 */
package io.ringbook.engine.fuzz;
