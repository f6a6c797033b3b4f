/**
 * The subcommands that look at what a journal amounts to: {@code replay}, {@code events}, {@code snapshot}.
 */
package io.ringbook.app.replay;
