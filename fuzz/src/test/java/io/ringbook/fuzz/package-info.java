/**
 * Fuzz tests of everything that reads bytes which this process did not write itself. A target states what must hold
 * for any bytes; docs/fuzzing.md tells how to run one for long and what to do with a finding.
 */
package io.ringbook.fuzz;
