package io.ringbook.replay;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.text.InstrumentCatalog;
import io.ringbook.codecs.text.JsonCommandReader;
import io.ringbook.codecs.text.JsonEventWriter;
import io.ringbook.codecs.text.LineBuffer;
import io.ringbook.codecs.text.LineKind;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalReader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What golden journals are made of. Only for new ones: what is kept is never written again. */
enum GoldenJournal
{
    /** Every feature of the order surface. */
    ORDERS(11, 1_000, false),

    /** Accounts ON: deposits, locks, fees, what cannot be paid. */
    MONEY(12, 800, true),

    /** Two openings, the second ended by a crash within a document. */
    TORN(13, 300, false);

    private static final int MAX_BATCH = 12;
    private static final int BATCHES_PER_HASH = 10;
    private static final int NOT_COMPLETE = 1 << 31;

    private final long seed;
    private final int commands;
    private final boolean isFunded;

    GoldenJournal(final long seed, final int commands, final boolean isFunded)
    {
        this.seed = seed;
        this.commands = commands;
        this.isFunded = isFunded;
    }

    String fileName()
    {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes it with this build. */
    void write(final Path directory) throws IOException
    {
        final LineBuffer ignored = new LineBuffer();
        final InstrumentCatalog catalog = new InstrumentCatalog();
        final MatchingEngine engine = new MatchingEngine(new EngineConfig(), new JsonEventWriter(ignored, catalog));
        final JsonCommandReader reader = new JsonCommandReader(catalog, (account, orderId, clOrdId) ->
        {
            final OrderView order = engine.order(account, clOrdId);
            return null == order ? NullValue.INT : order.instrumentId();
        });
        final FeatureLines lines = new FeatureLines(seed, isFunded);
        for (int openings = this == TORN ? 2 : 1, i = 1; i <= openings; i++)
        {
            final JournalConfig config =
                new JournalConfig().blockSizeBytes(64 * 1024).preTouch(false).minFreeBytes(0);
            try (ChronicleJournal journal = ChronicleJournal.open(directory, config))
            {
                append(journal, engine, reader, catalog, lines, commands * i / openings);
            }
            ignored.clear();
        }
        if (this == TORN)
        {
            tear(directory);
        }
    }

    private static void append(
        final ChronicleJournal journal,
        final MatchingEngine engine,
        final JsonCommandReader reader,
        final InstrumentCatalog catalog,
        final FeatureLines lines,
        final long lastSequence)
    {
        final CommandBatch batch = new CommandBatch(1 << 16);
        for (int batches = 1; engine.sequence() < lastSequence; batches++)
        {
            final long first = engine.sequence() + 1;
            batch.clear();
            for (int i = 0; i <= batches % MAX_BATCH && engine.sequence() < lastSequence; i++)
            {
                final byte[] line = lines.next().getBytes(StandardCharsets.US_ASCII);
                assertEquals(LineKind.COMMAND, reader.read(line, 0, line.length), reader::error);
                batch.append(reader.buffer(), 0, reader.length());
                engine.onCommand(reader.buffer(), 0, reader.length(), engine.sequence() + 1);
                catalog.onCommandEnd();
            }
            final int count = (int)(engine.sequence() + 1 - first);
            journal.append(first, count, reader.timeNs(), batch.buffer(), batch.length());
            if (0 == batches % BATCHES_PER_HASH)
            {
                journal.appendStateHash(engine.sequence(), engine.stateHash());
            }
        }
    }

    /** As a crash leaves a document that was begun: its word says so, and some of its bytes are there. */
    private static void tear(final Path directory) throws IOException
    {
        final long end = endOf(directory);
        try (FileChannel channel = FileChannel.open(lastDataFile(directory), StandardOpenOption.WRITE))
        {
            final ByteBuffer torn = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
            torn.putInt(NOT_COMPLETE | 600);
            while (torn.position() < 150)
            {
                torn.put((byte)torn.position());
            }
            channel.write(torn.clear(), end);
        }
    }

    private static long endOf(final Path directory)
    {
        try (JournalReader reader = JournalReader.open(directory))
        {
            while (reader.next())
            {
                assertEquals(reader.position().sequence(), reader.lastSequence());
            }
            return reader.position().offset();
        }
    }

    private static Path lastDataFile(final Path directory) throws IOException
    {
        try (Stream<Path> walk = Files.walk(directory))
        {
            final List<Path> files = walk.filter((file) -> file.toString().endsWith(".cq4")).sorted().toList();
            return files.get(files.size() - 1);
        }
    }
}
