/**
 * The LMAX part: an inbound ring of SBE commands, one thread that journals and matches each available batch, an
 * outbound ring of SBE events behind a durability gate. {@link io.ringbook.pipeline.Ringbook} is the door for
 * embedders, and {@link io.ringbook.pipeline.CommandJournal} the port behind which commands are kept.
 */
package io.ringbook.pipeline;
