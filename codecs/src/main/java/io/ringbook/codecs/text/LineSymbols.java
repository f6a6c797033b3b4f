package io.ringbook.codecs.text;

import io.ringbook.codecs.NullValue;

/**
 * The instrument a line names.
 */
final class LineSymbols
{
    private final LineFields fields;
    private final InstrumentCatalog catalog;

    LineSymbols(final LineFields fields, final InstrumentCatalog catalog)
    {
        this.fields = fields;
        this.catalog = catalog;
    }

    /**
     * The instrument of the line's symbol.
     *
     * @throws BadLineException if it is not known.
     */
    ListedInstrument required()
    {
        final JsonLine line = fields.line();
        fields.requireString(TextField.SYMBOL);
        final ListedInstrument instrument =
            catalog.find(line.chars(), line.offset(TextField.SYMBOL), line.length(TextField.SYMBOL));
        if (null == instrument)
        {
            throw new BadLineException("unknown symbol " + line.quoted(TextField.SYMBOL));
        }
        return instrument;
    }

    /**
     * The instrument of the line's symbol, or null if it has none.
     */
    ListedInstrument optional()
    {
        return fields.has(TextField.SYMBOL) ? required() : null;
    }

    ListedInstrument ofId(final int instrumentId)
    {
        return NullValue.INT == instrumentId ? null : catalog.instrument(instrumentId);
    }
}
