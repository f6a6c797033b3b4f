package io.ringbook.codecs.text;

import io.ringbook.codecs.Decimals;
import io.ringbook.sbe.FeeAsset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The edge's view of what is traded: symbols and ids, tick and lot sizes, scales of assets. Fed by the events of the
 * engine, through {@link JsonEventWriter}, and by what the reader announces, which counts only once the engine took the
 * command. So it never knows more than the engine does. One thread.
 */
public final class InstrumentCatalog
{
    private final List<ListedInstrument> instruments = new ArrayList<>();
    private final Map<String, ListedInstrument> bySymbol = new HashMap<>();
    private final Map<String, Integer> assetScales = new HashMap<>();

    private ListedInstrument lastFound;
    private String announcedAsset;
    private int announcedScale;

    /**
     * The instrument of an id.
     *
     * @param instrumentId from 1.
     * @return the instrument.
     * @throws IllegalStateException if there is none.
     */
    public ListedInstrument instrument(final int instrumentId)
    {
        if (!isKnown(instrumentId))
        {
            throw new IllegalStateException("catalog: no instrument with instrumentId=" + instrumentId);
        }
        return instruments.get(instrumentId - 1);
    }

    /**
     * The instrument of a symbol.
     *
     * @param chars  that hold it.
     * @param offset of the first character.
     * @param length in characters.
     * @return the instrument, or null if it is unknown.
     */
    public ListedInstrument find(final char[] chars, final int offset, final int length)
    {
        if (null == lastFound || !EnumText.isText(lastFound.symbol(), chars, offset, length))
        {
            final ListedInstrument found = bySymbol.get(new String(chars, offset, length));
            if (null == found)
            {
                return null;
            }
            lastFound = found;
        }
        return lastFound;
    }

    /**
     * Decimals of a unit of an asset.
     *
     * @param asset name.
     * @return its scale, {@value Decimals#DEFAULT_ASSET_SCALE} if it is not known.
     */
    public int assetScale(final String asset)
    {
        return assetScales.getOrDefault(asset, Decimals.DEFAULT_ASSET_SCALE);
    }

    /**
     * An asset is known already, to an engine that the catalog has not heard from its beginning.
     *
     * @param asset name.
     * @param scale decimals of a unit.
     */
    public void resumeAsset(final String asset, final int scale)
    {
        assetScales.put(asset, scale);
    }

    boolean isKnown(final int instrumentId)
    {
        return instrumentId >= 1 && instrumentId <= instruments.size() && null != instruments.get(instrumentId - 1);
    }

    boolean isAssetKnown(final String asset)
    {
        return assetScales.containsKey(asset);
    }

    /**
     * An asset's scale was asked for; it counts once {@link #onCommandEnd()} comes without a rejection before.
     */
    void announceAsset(final String asset, final int scale)
    {
        announcedAsset = asset;
        announcedScale = scale;
    }

    /**
     * The command was refused: what was announced does not count.
     */
    void onRejected()
    {
        announcedAsset = null;
    }

    /**
     * The command is done; to be called after each one.
     */
    public void onCommandEnd()
    {
        if (null != announcedAsset)
        {
            assetScales.put(announcedAsset, announcedScale);
            announcedAsset = null;
        }
    }

    /**
     * An asset was named by a transfer, which makes it known.
     */
    void onAssetNamed(final String asset)
    {
        assetScales.putIfAbsent(asset, Decimals.DEFAULT_ASSET_SCALE);
    }

    /**
     * An instrument was added or changed.
     */
    void onInstrumentDefined(
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
        final ListedInstrument instrument = new ListedInstrument(
            instrumentId, symbol, tickSize, tickSizeDecimals, lotSize, lotSizeDecimals, baseScale, quoteScale,
            feeAsset);
        while (instruments.size() < instrumentId)
        {
            instruments.add(null);
        }
        instruments.set(instrumentId - 1, instrument);
        bySymbol.put(symbol, instrument);
        lastFound = instrument;
        assetScales.put(baseAsset, baseScale);
        assetScales.put(quoteAsset, quoteScale);
    }
}
