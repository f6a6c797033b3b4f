/**
 * NASDAQ TotalView-ITCH 5.0: a reader of files of any length, what its messages mean as commands, and the check that
 * drives them through the engine. Uses the engine through its door alone; the command line above makes subcommands and
 * a source of commands of it.
 */
package io.ringbook.app.market.itch;
