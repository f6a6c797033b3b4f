/**
 * The {@code ringbook} command: assembles the rooms below and shows them to people and scripts. Nothing imports it but
 * the benchmarks, which add a subcommand through {@link io.ringbook.app.SubcommandProvider}.
 */
package io.ringbook.app;
