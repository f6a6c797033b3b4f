package io.ringbook.app.market;

import io.ringbook.app.console.Progress;
import io.ringbook.app.console.ProgressInput;
import io.ringbook.sbe.Side;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a LOBSTER message file and its orderbook file side by side: row i is the book after message i. The number of
 * levels follows from the number of columns. Prices are in units of 0.0001.
 */
final class LobsterReader implements Closeable
{
    static final int NEW = 1;
    static final int PARTIAL_CANCEL = 2;
    static final int DELETE = 3;
    static final int EXECUTION = 4;
    static final int HIDDEN_EXECUTION = 5;
    static final int CROSS = 6;
    static final int HALT = 7;

    private static final int MESSAGE_FIELDS = 6;
    private static final int FIELDS_PER_LEVEL = 4;

    private final CsvReader messages;
    private final CsvReader book;
    private final ZipFile zip;
    private int depth;
    private LobsterRow row;
    private long rowCount;
    private int type;
    private long orderId;
    private long size;
    private long price;
    private Side side;

    private LobsterReader(final CsvReader messages, final CsvReader book, final ZipFile zip)
    {
        this.messages = messages;
        this.book = book;
        this.zip = zip;
    }

    static LobsterReader open(final Path messagesFile, final Path bookFile, final Progress progress) throws IOException
    {
        final CsvReader messages = CsvReader.open(messagesFile, progress);
        try
        {
            return new LobsterReader(messages, CsvReader.open(bookFile, progress), null);
        }
        catch (final IOException | RuntimeException e)
        {
            messages.close();
            throw e;
        }
    }

    /** Opens an archive that holds one message file and one orderbook file, and adds their lengths to the progress. */
    static LobsterReader openZip(final Path zipFile, final Progress progress) throws IOException
    {
        if (!Files.exists(zipFile))
        {
            throw new IOException(zipFile + ": no such file");
        }
        final ZipFile zip;
        try
        {
            zip = new ZipFile(zipFile.toFile());
        }
        catch (final ZipException e)
        {
            throw new MarketDataException(zipFile.getFileName().toString(), "a zip archive", e.getMessage());
        }
        try
        {
            return new LobsterReader(
                entry(zip, zipFile, "message", progress), entry(zip, zipFile, "orderbook", progress), zip);
        }
        catch (final IOException | RuntimeException e)
        {
            zip.close();
            throw e;
        }
    }

    private static CsvReader entry(
        final ZipFile zip, final Path zipFile, final String kind, final Progress progress) throws IOException
    {
        final List<? extends ZipEntry> entries = zip.stream().filter(entry -> isCsv(entry, kind)).toList();
        if (1 != entries.size())
        {
            throw new MarketDataException(
                zipFile.getFileName().toString(), "one " + kind + " csv in the archive", entries.size() + " of them");
        }
        final long length = entries.get(0).getSize();
        progress.expect(length < 0 ? Long.MAX_VALUE : length);
        final InputStream in = new ProgressInput(zip.getInputStream(entries.get(0)), progress);
        return new CsvReader(entries.get(0).getName(), DataFiles.inflated(in));
    }

    private static boolean isCsv(final ZipEntry entry, final String kind)
    {
        final String name = entry.getName().toLowerCase(Locale.ROOT);
        final String file = name.substring(name.lastIndexOf('/') + 1);
        return !entry.isDirectory() && file.contains(kind) && (file.endsWith(".csv") || file.endsWith(".csv.gz"));
    }

    /** Moves to the next message and the row after it; false when both files are at their end. */
    boolean next() throws IOException
    {
        final boolean hasMessage = messages.next();
        final boolean hasRow = book.next();
        if (hasMessage != hasRow)
        {
            final CsvReader shorter = hasMessage ? book : messages;
            throw shorter.broken(
                "as many rows as in " + (hasMessage ? messages : book).file(), "the end after " + rowCount + " rows");
        }
        if (!hasMessage && 0 == rowCount)
        {
            throw new MarketDataException(messages.file(), "at least one message", "none");
        }
        if (!hasMessage)
        {
            return false;
        }
        readMessage();
        readRow();
        rowCount++;
        return true;
    }

    private void readMessage()
    {
        if (messages.fieldCount() < MESSAGE_FIELDS)
        {
            throw messages.broken("6 fields: time, type, orderId, size, price, direction",
                messages.fieldCount() + " fields");
        }
        type = (int)messages.integer(1, "type");
        orderId = messages.integer(2, "order id");
        size = messages.integer(3, "size");
        price = messages.integer(4, "price");
        final long direction = messages.integer(5, "direction");
        if (type < NEW || type > HALT)
        {
            throw messages.broken("a type of 1 to 7", 1);
        }
        if (1 != direction && -1 != direction)
        {
            throw messages.broken("a direction of 1 (buy) or -1 (sell)", 5);
        }
        side = 1 == direction ? Side.BUY : Side.SELL;
        if (type <= EXECUTION && size <= 0)
        {
            throw messages.broken("a positive size", 3);
        }
        if (type <= EXECUTION && price <= 0)
        {
            throw messages.broken("a positive price", 4);
        }
    }

    private void readRow()
    {
        if (null == row)
        {
            depth = book.fieldCount() / FIELDS_PER_LEVEL;
            if (0 == depth || 0 != book.fieldCount() % FIELDS_PER_LEVEL)
            {
                throw book.broken("4 fields a level: ask price, ask size, bid price, bid size",
                    book.fieldCount() + " fields");
            }
            row = new LobsterRow(depth);
        }
        if (book.fieldCount() != depth * FIELDS_PER_LEVEL)
        {
            throw book.broken(depth * FIELDS_PER_LEVEL + " fields as in the first row", book.fieldCount() + " fields");
        }
        for (int level = 0; level < depth; level++)
        {
            final int field = level * FIELDS_PER_LEVEL;
            row.set(Side.SELL, level, book.integer(field, "ask price"), book.integer(field + 1, "ask size"));
            row.set(Side.BUY, level, book.integer(field + 2, "bid price"), book.integer(field + 3, "bid size"));
        }
    }

    /** Name of the message file, without its directory. */
    String messagesFile()
    {
        return messages.file();
    }

    /** Levels a side, known after the first row. */
    int depth()
    {
        return depth;
    }

    /** The published book after the present message, valid until the next one. */
    LobsterRow row()
    {
        return row;
    }

    /** Rows read so far; the present one is the last of them. */
    long rowCount()
    {
        return rowCount;
    }

    int type()
    {
        return type;
    }

    long orderId()
    {
        return orderId;
    }

    long size()
    {
        return size;
    }

    long price()
    {
        return price;
    }

    /** Side of the resting order. */
    Side side()
    {
        return side;
    }

    /** A difference at the present message. */
    MarketDataException difference(final String what, final String expected, final String found)
    {
        return new MarketDataException("row " + rowCount + " (" + messages.file() + " line " + messages.lineNumber() +
            ", type " + type + " order " + orderId + " size " + size + " price " + price + " " + side + ")" +
            (what.isEmpty() ? "" : " " + what), expected, found);
    }

    @Override
    public void close() throws IOException
    {
        try
        {
            messages.close();
            book.close();
        }
        finally
        {
            if (null != zip)
            {
                zip.close();
            }
        }
    }
}
