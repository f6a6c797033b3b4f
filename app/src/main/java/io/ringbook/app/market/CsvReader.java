package io.ringbook.app.market;

import io.ringbook.app.console.Progress;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads separated values line by line, straight from bytes: fields may be quoted, lines may end in CRLF, empty lines
 * are passed over, a byte order mark is dropped. What is wrong is told with file, line and what was expected.
 */
final class CsvReader implements Closeable
{
    private static final int MAX_LINE_LENGTH = 1 << 20;
    private static final int MAX_SHOWN = 60;
    private static final int BYTE_ORDER_MARK_LENGTH = 3;

    private final String file;
    private final InputStream in;
    private final byte[] input = new byte[1 << 16];
    private int inputIndex;
    private int inputLength;
    private byte[] line = new byte[1 << 12];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int fieldCount;
    private long lineNumber;

    CsvReader(final String file, final InputStream in)
    {
        this.file = file;
        this.in = in;
    }

    static CsvReader open(final Path file) throws IOException
    {
        return open(file, Progress.none());
    }

    static CsvReader open(final Path file, final Progress progress) throws IOException
    {
        try
        {
            return new CsvReader(file.getFileName().toString(), DataFiles.open(file, progress));
        }
        catch (final IOException e)
        {
            if (!DataFiles.isDamage(e))
            {
                throw e;
            }
            throw new MarketDataException(file.getFileName().toString(), "a whole compressed file", e.getMessage());
        }
    }

    String file()
    {
        return file;
    }

    /** Number of the present line, counted from 1. */
    long lineNumber()
    {
        return lineNumber;
    }

    int fieldCount()
    {
        return fieldCount;
    }

    /** Moves to the next line that is not empty; false at the end. */
    boolean next() throws IOException
    {
        for (int length = readLine(); length >= 0; length = readLine())
        {
            final int from = hasByteOrderMark(length) ? BYTE_ORDER_MARK_LENGTH : 0;
            if (!isBlank(from, length))
            {
                split(from, length);
                return true;
            }
        }
        return false;
    }

    String text(final int field)
    {
        return new String(line, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }

    /** All fields of the present line. */
    List<String> texts()
    {
        final List<String> texts = new ArrayList<>(fieldCount);
        for (int i = 0; i < fieldCount; i++)
        {
            texts.add(text(i));
        }
        return texts;
    }

    boolean isEmpty(final int field)
    {
        return starts[field] == ends[field];
    }

    /** A whole number; "100.0" is one too. */
    long integer(final int field, final String name)
    {
        final long value = DecimalText.parse(line, starts[field], ends[field], 0);
        if (value <= DecimalText.NOT_A_TICK)
        {
            throw broken("a whole number for " + name, field);
        }
        return value;
    }

    /** A decimal in ticks of 10^-decimals. */
    long ticks(final int field, final String name, final int decimals)
    {
        final long value = DecimalText.parse(line, starts[field], ends[field], decimals);
        if (DecimalText.NOT_A_NUMBER == value)
        {
            throw broken("a decimal number for " + name, field);
        }
        if (DecimalText.NOT_A_TICK == value)
        {
            throw broken(name + " within 0.000001 of a multiple of " + tickSize(decimals), field);
        }
        return value;
    }

    MarketDataException broken(final String expected, final int field)
    {
        final String found = text(field);
        return broken(expected, found.length() > MAX_SHOWN ? found.substring(0, MAX_SHOWN) + "..." : '"' + found + '"');
    }

    MarketDataException broken(final String expected, final String found)
    {
        return new MarketDataException(file + " line " + lineNumber, expected, found);
    }

    @Override
    public void close() throws IOException
    {
        in.close();
    }

    static String tickSize(final int decimals)
    {
        return 0 == decimals ? "1" : "0." + "0".repeat(decimals - 1) + "1";
    }

    private int readLine() throws IOException
    {
        int length = 0;
        boolean hasLine = false;
        while (true)
        {
            if (inputIndex == inputLength && !fill())
            {
                break;
            }
            hasLine = true;
            final int end = endOfLine();
            length = append(length, end);
            if (end < inputLength)
            {
                inputIndex = end + 1;
                break;
            }
            inputIndex = end;
        }
        if (!hasLine)
        {
            return -1;
        }
        lineNumber++;
        return length > 0 && '\r' == line[length - 1] ? length - 1 : length;
    }

    private int endOfLine()
    {
        int index = inputIndex;
        while (index < inputLength && '\n' != input[index])
        {
            index++;
        }
        return index;
    }

    private int append(final int length, final int end)
    {
        final int newLength = length + end - inputIndex;
        if (newLength > MAX_LINE_LENGTH)
        {
            throw new MarketDataException(
                file + " line " + (lineNumber + 1), "a line of at most " + MAX_LINE_LENGTH + " bytes", "a longer one");
        }
        if (newLength > line.length)
        {
            line = Arrays.copyOf(line, Math.max(newLength, line.length * 2));
        }
        System.arraycopy(input, inputIndex, line, length, end - inputIndex);
        return newLength;
    }

    private boolean fill() throws IOException
    {
        try
        {
            inputIndex = 0;
            inputLength = Math.max(0, in.read(input, 0, input.length));
            return inputLength > 0;
        }
        catch (final IOException e)
        {
            if (!DataFiles.isDamage(e))
            {
                throw e;
            }
            throw new MarketDataException(
                file + " after line " + lineNumber, "a whole compressed file", e.getMessage());
        }
    }

    private boolean hasByteOrderMark(final int length)
    {
        return 1 == lineNumber && length >= BYTE_ORDER_MARK_LENGTH &&
            (byte)0xEF == line[0] && (byte)0xBB == line[1] && (byte)0xBF == line[2];
    }

    private boolean isBlank(final int from, final int to)
    {
        for (int i = from; i < to; i++)
        {
            if (' ' != line[i] && '\t' != line[i])
            {
                return false;
            }
        }
        return true;
    }

    private void split(final int from, final int to)
    {
        fieldCount = 0;
        int start = from;
        boolean isQuoted = false;
        for (int i = from; i < to; i++)
        {
            final byte b = line[i];
            if ('"' == b)
            {
                isQuoted = !isQuoted;
            }
            else if (',' == b && !isQuoted)
            {
                addField(start, i);
                start = i + 1;
            }
        }
        addField(start, to);
        if (isQuoted)
        {
            throw broken("a closing quote", "the end of the line");
        }
    }

    private void addField(final int from, final int to)
    {
        int start = from;
        int end = to;
        while (start < end && ' ' == line[start])
        {
            start++;
        }
        while (end > start && ' ' == line[end - 1])
        {
            end--;
        }
        if (end - start >= 2 && '"' == line[start] && '"' == line[end - 1])
        {
            start++;
            end--;
        }
        if (fieldCount == starts.length)
        {
            starts = Arrays.copyOf(starts, fieldCount * 2);
            ends = Arrays.copyOf(ends, fieldCount * 2);
        }
        starts[fieldCount] = start;
        ends[fieldCount++] = end;
    }
}
