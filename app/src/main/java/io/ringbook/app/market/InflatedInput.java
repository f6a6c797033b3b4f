package io.ringbook.app.market;

import java.io.FilterInputStream;
import java.io.InputStream;

/**
 * What a file of data holds, inflated as it is read.
 */
public final class InflatedInput extends FilterInputStream
{
    private final Packing packing;

    InflatedInput(final InputStream in, final Packing packing)
    {
        super(in);
        this.packing = packing;
    }

    /**
     * How the file is compressed.
     *
     * @return packing.
     */
    public Packing packing()
    {
        return packing;
    }
}
