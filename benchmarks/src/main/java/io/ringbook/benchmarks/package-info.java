/**
 * What the product does in a second, measured: the public consensus workload and JMH benchmarks. Stands above all other
 * rooms; nothing imports it.
 */
package io.ringbook.benchmarks;
