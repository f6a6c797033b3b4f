/**
 * The journal through the engine again: recovery, replay and its verification, and following a live journal. Stands on
 * the engine and the journal; the projector stands on this.
 */
package io.ringbook.replay;
