/**
 * The language of the house: commands come in, events go out. The SBE schema's adapters (bytes to calls), encoders
 * (calls to bytes), fixed-point decimals and, in {@code text}, the JSON-lines protocol.
 */
package io.ringbook.codecs;
