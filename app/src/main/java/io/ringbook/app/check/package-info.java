/**
 * {@code ringbook check}: a subcommand for each kind of market data. The checks themselves are in the rooms of their
 * data, {@code app.market} and below.
 */
package io.ringbook.app.check;
