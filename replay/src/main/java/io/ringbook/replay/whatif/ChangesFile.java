package io.ringbook.replay.whatif;

import io.ringbook.codecs.text.JsonDocument;
import io.ringbook.codecs.text.JsonDocumentException;
import io.ringbook.codecs.text.JsonValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes as people write them, in a JSON file:
 *
 * <pre>{@code
 * {
 *   "instruments": {
 *     "*": {"takerFeeBps": "5"},
 *     "ETH-USDT": {"tickSize": "0.05", "matching": "PRO_RATA"}
 *   }
 * }
 * }</pre>
 */
public final class ChangesFile
{
    private static final String NOTE = "note";
    private static final String INSTRUMENTS = "instruments";
    private static final String ALL = "*";
    private static final long MAX_LENGTH = 1 << 24;

    private final Path path;
    private final Changes changes = new Changes();
    private final Map<String, JsonValue> places = new LinkedHashMap<>();

    private ChangesFile(final Path path)
    {
        this.path = path;
    }

    /**
     * Reads a file.
     *
     * @param path of it.
     * @return what it says.
     * @throws WhatIfException if it cannot be read or understood, with the place.
     */
    public static ChangesFile read(final Path path)
    {
        final ChangesFile file = new ChangesFile(path);
        try
        {
            file.take(JsonDocument.parse(bytes(path)));
        }
        catch (final JsonDocumentException e)
        {
            throw new WhatIfException(file.at(e.line(), e.column()) + ": " + e.getMessage());
        }
        return file;
    }

    /**
     * What the file says.
     *
     * @return changes.
     */
    public Changes changes()
    {
        return changes;
    }

    /**
     * Makes sure that each instrument the file names is one there is.
     *
     * @param symbols  of the journal.
     * @param sequence up to which it was read.
     * @throws WhatIfException for the first that is not, with its place and those there are.
     */
    public void requireKnown(final List<String> symbols, final long sequence)
    {
        for (final Map.Entry<String, JsonValue> named : places.entrySet())
        {
            if (!symbols.contains(named.getKey()))
            {
                throw bad(named.getValue(), "expected * or a symbol of the journal up to sequence " + sequence +
                    ", found '" + named.getKey() + "'; there is " +
                    (symbols.isEmpty() ? "none" : String.join(", ", symbols)));
            }
        }
    }

    private static byte[] bytes(final Path path)
    {
        try
        {
            if (!Files.exists(path) || Files.isDirectory(path))
            {
                throw new WhatIfException(path + ": expected a JSON file of changes, found " +
                    (Files.isDirectory(path) ? "a directory" : "nothing"));
            }
            if (Files.size(path) > MAX_LENGTH)
            {
                throw new WhatIfException(path + ": expected a JSON file of changes of at most " + MAX_LENGTH +
                    " bytes, found " + Files.size(path));
            }
            return Files.readAllBytes(path);
        }
        catch (final IOException e)
        {
            throw new WhatIfException(path + ": cannot be read: " + e.getMessage());
        }
    }

    private void take(final JsonValue root)
    {
        for (final Map.Entry<String, JsonValue> member : root.members().entrySet())
        {
            final JsonValue value = member.getValue();
            if (NOTE.equals(member.getKey()))
            {
                require(value.isString(), value, NOTE, "a string");
            }
            else if (INSTRUMENTS.equals(member.getKey()))
            {
                require(value.isObject(), value, INSTRUMENTS, "an object of instruments by symbol");
                value.members().forEach(this::takeInstrument);
            }
            else
            {
                throw bad(value, "expected the key instruments or note, found '" + member.getKey() + "'");
            }
        }
    }

    private void takeInstrument(final String symbol, final JsonValue value)
    {
        require(value.isObject(), value, symbol, "an object of what changes");
        final InstrumentChange change = new InstrumentChange();
        value.members().forEach((key, member) -> takeValue(change, key, member));
        if (change.hasBps() && change.hasPerLot())
        {
            throw bad(value, symbol + ": expected fees in basis points or per lot, found both");
        }
        if (ALL.equals(symbol))
        {
            changes.all(change);
        }
        else
        {
            changes.instrument(symbol, change);
            places.put(symbol, value);
        }
    }

    private void takeValue(final InstrumentChange change, final String text, final JsonValue value)
    {
        final InstrumentKey key = InstrumentKey.find(text);
        if (null == key)
        {
            throw bad(value, "unknown key '" + text + "': expected one of " + String.join(", ", InstrumentKey.keys()));
        }
        final boolean isOfType = value.isString() || key.isNumeric() && value.isNumber();
        require(isOfType && null != key.parse(value.text()), value, text, key.expected());
        change.set(key, value.text());
    }

    private void require(final boolean isFine, final JsonValue value, final String key, final String expected)
    {
        if (!isFine)
        {
            throw bad(value, key + ": expected " + expected + ", found " + value);
        }
    }

    private WhatIfException bad(final JsonValue place, final String message)
    {
        return new WhatIfException(at(place.line(), place.column()) + ": " + message);
    }

    private String at(final int line, final int column)
    {
        return path + ", line " + line + ", column " + column;
    }
}
