/**
 * Charts as SVG files: those of the performance page and those of a trading session. Knows nothing of engines.
 */
package io.ringbook.app.chart;
