/**
 * Readers of real market data, and the checks that drive it through the engine and compare what comes out with what
 * the venue published. Uses the engine through its door alone; the command line above turns it into subcommands.
 */
package io.ringbook.app.market;
