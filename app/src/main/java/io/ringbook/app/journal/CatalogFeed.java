package io.ringbook.app.journal;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.text.InstrumentCatalog;
import io.ringbook.codecs.text.JsonEventWriter;
import io.ringbook.codecs.text.LineBuffer;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.ReferenceView;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;

/**
 * Keeps a catalog of instruments up to date from an engine's events, without the work of writing each of them.
 */
final class CatalogFeed extends NoEvents
{
    private final LineBuffer discarded = new LineBuffer();
    private final InstrumentCatalog catalog;
    private final JsonEventWriter writer;

    CatalogFeed(final InstrumentCatalog catalog)
    {
        this.catalog = catalog;
        writer = new JsonEventWriter(discarded, catalog);
    }

    /** Learns what an engine knows already. */
    void resume(final MatchingEngine engine)
    {
        ReferenceView.tellInstruments(engine, this);
        engine.forEachAsset((id) -> catalog.resumeAsset(engine.asset(id), engine.assetScale(id)));
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        writer.onOrderRejected(account, instrumentId, symbol, clOrdId, reason);
        discarded.clear();
    }

    @Override
    public void onTransferCompleted(
        final TransferType type,
        final long account,
        final String asset,
        final long amountUnits,
        final long transferId,
        final TransferOutcome outcome,
        final boolean duplicate)
    {
        writer.onTransferCompleted(type, account, asset, amountUnits, transferId, outcome, duplicate);
        discarded.clear();
    }

    @Override
    public void onInstrumentDefined(
        final int instrumentId,
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final long tickSize,
        final int tickSizeDecimals,
        final long lotSize,
        final int lotSizeDecimals,
        final int baseScale,
        final int quoteScale,
        final FeeAsset feeAsset)
    {
        writer.onInstrumentDefined(
            instrumentId, symbol, baseAsset, quoteAsset, tickSize, tickSizeDecimals, lotSize, lotSizeDecimals,
            baseScale, quoteScale, feeAsset);
        discarded.clear();
    }
}
