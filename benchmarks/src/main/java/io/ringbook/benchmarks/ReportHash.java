package io.ringbook.benchmarks;

import io.ringbook.app.market.ConsensusReader;
import io.ringbook.codecs.EventAdapter;
import org.agrona.DirectBuffer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of the canonical text: one line a report, sorted by (sequence, type), joined by newlines. The messages come
 * in the order of their sequence, so that only the reports of one message have to be sorted, and those by type alone.
 */
final class ReportHash
{
    private final MessageDigest digest = sha256();
    private final CanonicalReports canonical;
    private final EventAdapter adapter;
    private boolean isFirst = true;

    ReportHash(final ConsensusReader workload)
    {
        canonical = new CanonicalReports(workload, this::onLines);
        adapter = new EventAdapter(canonical);
    }

    private static MessageDigest sha256()
    {
        try
        {
            return MessageDigest.getInstance("SHA-256");
        }
        catch (final NoSuchAlgorithmException e)
        {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void onEvent(final DirectBuffer buffer, final int offset)
    {
        adapter.onEvent(buffer, offset);
    }

    /** Each line comes with a newline before it; the first loses its own. */
    private void onLines(final byte[] bytes, final int length)
    {
        final int skipped = isFirst ? 1 : 0;
        digest.update(bytes, skipped, length - skipped);
        isFirst = false;
    }

    /** Hash of all lines, when all events have been given. */
    String finish()
    {
        canonical.flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}
