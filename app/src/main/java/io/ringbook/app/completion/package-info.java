/**
 * The subcommand that lets a shell complete the others.
 */
package io.ringbook.app.completion;
