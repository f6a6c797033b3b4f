/**
 * The {@code ringbook} command: gathers the tools of the rooms below. Each tool lives in the room of what it is about.
 * Nothing imports it but the rooms that add a subcommand through {@link io.ringbook.app.SubcommandProvider}: the
 * fault campaign, which uses the other tools as an operator would, and the benchmarks.
 */
package io.ringbook.app;
