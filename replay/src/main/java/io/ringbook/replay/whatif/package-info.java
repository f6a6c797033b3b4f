/**
 * What if: a journal replayed beside itself with other fees, steps, bands, self-trade prevention or matching, and the
 * two outcomes compared. Stands on the replay; nothing else stands on it but tools.
 */
package io.ringbook.replay.whatif;
