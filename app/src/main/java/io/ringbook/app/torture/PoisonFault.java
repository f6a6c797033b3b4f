package io.ringbook.app.torture;

import io.ringbook.app.torture.Malformed.Message;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.replay.DataDirectory;
import io.ringbook.replay.PoisonCommandException;
import io.ringbook.replay.Recovery;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Bytes that are no command, at the edge and in the journal. */
final class PoisonFault implements Fault
{
    private static final int COMMANDS = 1_000;
    private static final int SAMPLES = 12;
    private static final int BATCHES = 3;
    private static final int SHORT_STRIDE = 10;
    private static final int FORMS_PER_CHILD = 20;
    private static final long LONG_NS = 60_000_000_000L;
    private static final String WENT_ON = "it went on";
    private static final String EXTREME = "extreme commands";
    private static final String AT_THE_EDGE = "malformed messages refused at the edge";
    private static final String IN_THE_JOURNAL = "malformed commands in the journal that stopped recovery";
    private static final String IN_QUARANTINE = "of them passed over in quarantine";

    private final Workshop workshop;

    PoisonFault(final Workshop workshop)
    {
        this.workshop = workshop;
    }

    @Override
    public String name()
    {
        return "poison";
    }

    @Override
    public String description()
    {
        return "Every malformed form (short, long, wrong template, schema, version, block length, null and unknown " +
            "enums, groups) of each kind of command is sent to an engine, between commands and commands with extreme " +
            "numbers. Then such bytes are written into a journal, in a document with a correct checksum, and " +
            "'ringbook journal quarantine' has them passed over: every form, below a minute one in " + SHORT_STRIDE +
            " a cycle; one in " + FORMS_PER_CHILD + " of these with an engine in a process of its own.";
    }

    @Override
    public String expected()
    {
        return "refused at the edge with nothing taken; in the journal recovery stops and names the sequence, and " +
            "goes on when it is in quarantine";
    }

    @Override
    public void run(final FaultRun run) throws IOException
    {
        while (run.nextCycle())
        {
            final Path directory = run.newDirectory();
            atTheEdge(run, directory);
            inTheJournal(run, directory.resolve("poisoned"));
        }
    }

    private void atTheEdge(final FaultRun run, final Path directory)
    {
        final SplittableRandom random = run.random();
        final ClientCommands samples = new ClientCommands(random.nextLong());
        final Trial trial = new Trial(workshop, run, directory, new ChildSettings());
        try (Client client = trial.start())
        {
            trial.awaitReady(client);
            client.send(COMMANDS);
            long malformed = 0;
            for (int i = 0; i < SAMPLES; i++)
            {
                for (final Message message : Malformed.formsOf(sample(samples, random)))
                {
                    client.sendRaw(message.bytes(), message.bytes().length);
                    malformed++;
                }
                client.sendExtreme(COMMANDS / SAMPLES, random);
                run.tally().add(EXTREME, COMMANDS / SAMPLES);
            }
            trial.finish(client);
            trial.requireComplete();
            Violation.require(client.seen().refused() == malformed,
                "expected " + malformed + " malformed messages refused, found " + client.seen().refused());
            run.tally().add(AT_THE_EDGE, malformed);
        }
    }

    /** Each form as the last command of a journal; a short run takes every so many, others in each cycle. */
    private void inTheJournal(final FaultRun run, final Path directory) throws IOException
    {
        final SplittableRandom random = run.random();
        final List<Message> forms = Malformed.formsOf(sample(new ClientCommands(random.nextLong()), random));
        final SmallJournal journal =
            new SmallJournal(directory.resolve(DataDirectory.JOURNAL), random.split()).epoch(BATCHES);
        final Path intact = directory.resolveSibling("intact");
        SmallJournal.copy(journal.directory(), intact);
        final int stride = run.durationNs() < LONG_NS ? SHORT_STRIDE : 1;
        int done = 0;
        for (int i = (int)(run.cycle() % stride); i < forms.size() && !run.isStopped(); i += stride)
        {
            SmallJournal.copy(intact, journal.directory());
            inTheJournal(run, directory, journal, forms.get(i), 0 == done++ % FORMS_PER_CHILD);
        }
    }

    private void inTheJournal(
        final FaultRun run,
        final Path directory,
        final SmallJournal journal,
        final Message message,
        final boolean isInChild)
    {
        final long sequence = journal.engine().sequence() + 1;
        poison(journal, message);
        requireStop(sequence, message, isInChild ? stopOfChild(directory) : stopOf(directory));
        run.tally().add(IN_THE_JOURNAL, 1);
        Operator.type(
            "journal", "quarantine", Long.toString(sequence), directory.toString(), "--reason", message.form())
            .require(0, "sequence " + sequence + " is in quarantine");
        final long recovered = isInChild ? recoveredByChild(directory) : recovered(directory);
        Violation.require(recovered == sequence, message.form() + " in quarantine: expected recovery to " +
            "sequence " + sequence + ", found " + recovered);
        run.tally().add(IN_QUARANTINE, 1);
    }

    private static void requireStop(final long sequence, final Message message, final String stop)
    {
        Violation.require(stop.matches(".*sequence[ =]" + sequence + "\\D.*"),
            message.form() + " in the journal: expected recovery to stop and to name sequence " + sequence +
                ", found: " + stop);
    }

    private String stopOfChild(final Path directory)
    {
        try (ChildEngine engine = ChildEngine.start(workshop, directory, new ChildSettings()))
        {
            return 0 == engine.await() ? WENT_ON : engine.errors();
        }
    }

    private static String stopOf(final Path directory)
    {
        try
        {
            recovered(directory);
            return WENT_ON;
        }
        catch (final PoisonCommandException e)
        {
            return e.getMessage();
        }
    }

    private static long recovered(final Path directory)
    {
        return new Recovery(directory).recover(new EngineConfig(), NoEvents.INSTANCE).sequence();
    }

    private long recoveredByChild(final Path directory)
    {
        try (Client client = new Client(
            ChildEngine.start(workshop, directory, new ChildSettings()), new ClientCommands(1), null, null))
        {
            final long recovered = client.awaitReady().sequence();
            client.send(COMMANDS);
            client.finish();
            return recovered;
        }
    }

    private static void poison(final SmallJournal journal, final Message message)
    {
        final byte[] bytes = message.bytes().clone();
        final long timestampNs = journal.engine().timestampNs() + 1;
        final CommandBatch batch = new CommandBatch(CommandEncoder.MAX_COMMAND_LENGTH * 2);
        batch.append(new UnsafeBuffer(bytes), 0, bytes.length);
        try (ChronicleJournal open = ChronicleJournal.open(journal.directory(), SmallJournal.config()))
        {
            open.append(open.journaledSequence() + 1, 1, timestampNs, batch.buffer(), batch.length());
        }
    }

    /** An order, cancel or replace, or any of the others now and then. */
    private static byte[] sample(final ClientCommands commands, final SplittableRandom random)
    {
        final byte[] bytes = new byte[CommandEncoder.MAX_COMMAND_LENGTH];
        final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        int length = 0;
        for (int i = random.nextInt(200); i >= 0; i--)
        {
            length = commands.next(buffer, 0);
        }
        final byte[] sample = new byte[length];
        buffer.getBytes(0, sample);
        return sample;
    }
}
