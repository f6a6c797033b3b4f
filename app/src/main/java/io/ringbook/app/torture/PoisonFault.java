package io.ringbook.app.torture;

import io.ringbook.app.torture.Malformed.Message;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.Quarantine;
import io.ringbook.journal.QuarantinedCommand;
import io.ringbook.replay.DataDirectory;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Bytes that are no command, at the edge and in the journal. */
final class PoisonFault implements Fault
{
    private static final int COMMANDS = 1_000;
    private static final int SAMPLES = 12;
    private static final int BATCHES = 3;
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
            "numbers. Then such bytes are written into a journal, in a document with a correct checksum.";
    }

    @Override
    public String expected()
    {
        return "refused at the edge with nothing taken; in the journal recovery stops and names the sequence, and " +
            "goes on when it is in quarantine";
    }

    @Override
    public void run(final FaultRun run)
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

    /** Each form in a journal of its own, as its last command. */
    private void inTheJournal(final FaultRun run, final Path directory)
    {
        final SplittableRandom random = run.random();
        final List<Message> forms = Malformed.formsOf(sample(new ClientCommands(random.nextLong()), random));
        do
        {
            final Message message = forms.get(random.nextInt(forms.size()));
            final SmallJournal journal =
                new SmallJournal(directory.resolve(DataDirectory.JOURNAL), random.split()).epoch(BATCHES);
            final long sequence = journal.engine().sequence() + 1;
            poison(journal, message);
            try (ChildEngine engine = ChildEngine.start(workshop, directory, new ChildSettings()))
            {
                final int status = engine.await();
                Violation.require(0 != status && engine.errors().matches(".*sequence[ =]" + sequence + "\\D.*"),
                    message.form() + " in the journal: expected recovery to stop and to name sequence " + sequence +
                        ", found exit status " + status + ": " + engine.errors());
            }
            run.tally().add(IN_THE_JOURNAL, 1);
            quarantine(journal, sequence, message);
            try (Client client = new Client(
                ChildEngine.start(workshop, directory, new ChildSettings()), new ClientCommands(1), null, null))
            {
                final long recovered = client.awaitReady().sequence();
                Violation.require(recovered == sequence, message.form() + " in quarantine: expected recovery to " +
                    "sequence " + sequence + ", found " + recovered);
                client.send(COMMANDS);
                client.finish();
            }
            run.tally().add(IN_QUARANTINE, 1);
            FaultRun.remove(directory);
        }
        while (!run.isOver());
    }

    private static void quarantine(final SmallJournal journal, final long sequence, final Message message)
    {
        final int checksum =
            QuarantinedCommand.crc32c(new UnsafeBuffer(message.bytes()), 0, message.bytes().length);
        Quarantine.add(
            journal.directory(), new QuarantinedCommand(sequence, checksum, Instant.now(), message.form()));
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
