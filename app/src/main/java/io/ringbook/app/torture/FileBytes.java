package io.ringbook.app.torture;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The bytes of a file, to be changed and put back in place.
 */
final class FileBytes implements AutoCloseable
{
    private final RandomAccessFile file;

    FileBytes(final Path path) throws IOException
    {
        file = new RandomAccessFile(path.toFile(), "rw");
    }

    long length() throws IOException
    {
        return file.length();
    }

    void flip(final long position, final int mask) throws IOException
    {
        file.seek(position);
        final int value = file.read();
        file.seek(position);
        file.write(value ^ mask);
    }

    byte[] read(final long position, final int length) throws IOException
    {
        final byte[] bytes = new byte[length];
        file.seek(position);
        file.readFully(bytes);
        return bytes;
    }

    void write(final long position, final byte[] bytes) throws IOException
    {
        file.seek(position);
        file.write(bytes);
    }

    void setLength(final long length) throws IOException
    {
        file.setLength(length);
    }

    @Override
    public void close() throws IOException
    {
        file.close();
    }
}
