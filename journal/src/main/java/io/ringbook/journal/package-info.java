/**
 * The command journal: {@link io.ringbook.journal.ChronicleJournal} writes batches of commands behind the pipeline's
 * port, {@link io.ringbook.journal.JournalReader} reads and follows them. Neighbours: engine-core's port below,
 * replay above.
 */
package io.ringbook.journal;
