/**
 * The text protocol driving an engine directly: lines in, one command or query each, lines out. The protocol itself is
 * in {@code io.ringbook.codecs.text}.
 */
package io.ringbook.app.match;
