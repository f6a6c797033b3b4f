package io.ringbook.app.market.dbn;

import java.util.Map;

/**
 * What the header of a DBN file says.
 *
 * @param version of the encoding.
 * @param dataset such as GLBX.MDP3.
 * @param isMixed may records of any schema come, as in a live stream?
 * @param hasSent does each record carry the time it was sent, 8 bytes behind its own?
 * @param symbols of the instruments, by their number.
 */
record DbnMetadata(int version, String dataset, boolean isMixed, boolean hasSent, Map<Integer, String> symbols)
{
}
