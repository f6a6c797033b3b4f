/**
 * What every tool of the command line shares: figures, lines, progress, and the failure that is told in one line.
 * Imports no other room of the app.
 */
package io.ringbook.app.console;
