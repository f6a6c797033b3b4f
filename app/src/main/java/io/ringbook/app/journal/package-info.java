/**
 * The subcommands of {@code ringbook journal}: what the bytes on the disk are, without and with damage.
 */
package io.ringbook.app.journal;
