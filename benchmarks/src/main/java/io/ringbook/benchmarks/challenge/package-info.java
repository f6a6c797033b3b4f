/**
 * The engine as a contestant of the public consensus harness: the Java half of the adapter in
 * {@code benchmarks/challenge}, which talks to it through memory that both see.
 */
package io.ringbook.benchmarks.challenge;
