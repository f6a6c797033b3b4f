/**
 * A realistic stream of orders, made up from a seed. Knows the commands of {@code io.ringbook.codecs} and, to go on
 * after a recovery, the books of {@code io.ringbook.engine}.
 */
package io.ringbook.app.flow;
