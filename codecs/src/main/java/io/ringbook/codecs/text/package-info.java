/**
 * The JSON-lines text protocol, for people, scripts and tests: one line in is one command or query, one event or answer
 * is one line out. Knows nothing of the engine: it reads into SBE commands and writes what an event handler is told.
 */
package io.ringbook.codecs.text;
