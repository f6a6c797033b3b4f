package io.ringbook.projector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The assets that events have named, counted from 0, each with its field in a row.
 */
final class Assets
{
    static final class Asset
    {
        private static final int UNKNOWN = -1;

        final int index;
        final String name;
        final byte[] field;
        private int scale = UNKNOWN;

        private Asset(final int index, final String name)
        {
            this.index = index;
            this.name = name;
            this.field = CopyBinaryWriter.encode(name);
        }

        /** Decimals of a unit. It never changes once the asset is named. */
        int scale(final AccountsView accounts)
        {
            if (UNKNOWN == scale)
            {
                scale = accounts.scale(name);
            }
            return scale;
        }
    }

    private final Map<String, Asset> byName = new HashMap<>();
    private final List<Asset> assets = new ArrayList<>();

    Asset of(final String name)
    {
        Asset asset = byName.get(name);
        if (null == asset)
        {
            asset = new Asset(assets.size(), name);
            assets.add(asset);
            byName.put(name, asset);
        }
        return asset;
    }

    Asset get(final int index)
    {
        return assets.get(index);
    }
}
