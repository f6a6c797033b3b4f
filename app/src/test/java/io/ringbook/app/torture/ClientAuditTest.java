package io.ringbook.app.torture;

import io.ringbook.engine.EngineConfig;
import org.agrona.MutableDirectBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The check of the campaign notices each loss that is planted. */
@Timeout(180)
class ClientAuditTest
{
    private static final int COMMANDS = 300;
    private static final int CHECKSUM_OFFSET = 20;

    @TempDir
    private static Path root;

    private static Workshop workshop;
    private static Path data;
    private static Path dataBefore;
    private static Path ackFile;
    private static SentCommands sent;
    private static byte[] acks;

    @TempDir
    private Path directory;

    /** Two engines, one after the other, and a copy of what was there between them. */
    @BeforeAll
    static void trade() throws IOException
    {
        workshop = new Workshop(root.resolve("workshop"));
        data = root.resolve("data");
        dataBefore = root.resolve("before");
        ackFile = root.resolve("acks");
        sent = new SentCommands();
        final ClientCommands commands = new ClientCommands(3);
        session(commands);
        SmallJournal.copy(data, dataBefore);
        session(commands);
        acks = Files.readAllBytes(ackFile);
    }

    private static void session(final ClientCommands commands)
    {
        try (Client client = new Client(
            ChildEngine.start(workshop, data, new ChildSettings()), commands, sent, ackFile))
        {
            client.awaitReady();
            client.send(COMMANDS);
            client.finish();
        }
    }

    @Test
    void shouldFindNothingWhereNothingIsWrong() throws IOException
    {
        final ClientAudit.Verdict verdict = check(data, sent, acks);

        assertEquals(2 * COMMANDS, verdict.sequence());
        assertEquals(verdict.events(), verdict.seen());
    }

    @Test
    void shouldNoticeThatSeenCommandsAreLost()
    {
        assertViolation("but the journal ends after sequence=" + COMMANDS, dataBefore, sent, acks);
    }

    @Test
    void shouldNoticeThatEverythingIsLost()
    {
        assertViolation("but the journal ends after sequence=0", directory.resolve("nothing"), sent, acks);
    }

    @Test
    void shouldNoticeAnEventThatWasOtherThanReplayHasIt()
    {
        final byte[] changed = acks.clone();
        changed[acks.length / AckFile.RECORD_LENGTH / 2 * AckFile.RECORD_LENGTH + CHECKSUM_OFFSET]++;

        assertViolation("but replay makes another", data, sent, changed);
    }

    @Test
    void shouldNoticeAnEventThatWasNotSeenBetweenTwoThatWere()
    {
        final ByteBuffer without = ByteBuffer.allocate(acks.length - AckFile.RECORD_LENGTH);
        final int at = 10 * AckFile.RECORD_LENGTH;
        without.put(acks, 0, at).put(acks, at + AckFile.RECORD_LENGTH, acks.length - at - AckFile.RECORD_LENGTH);

        assertViolation("was seen, ", data, sent, without.array());
    }

    @Test
    void shouldNoticeAnEventThatWasSeenTwice()
    {
        final ByteBuffer twice = ByteBuffer.allocate(acks.length + AckFile.RECORD_LENGTH);
        twice.put(acks).put(acks, acks.length - AckFile.RECORD_LENGTH, AckFile.RECORD_LENGTH);

        assertViolation("but replay makes no such event", data, sent, twice.array());
    }

    @Test
    void shouldNoticeACommandThatWasNotSentSo()
    {
        final SentCommands others = new SentCommands();
        others.begin(1);
        for (int id = 1; id <= 2 * COMMANDS; id++)
        {
            others.add(id, sent.checksum(id) + (250 == id ? 1 : 0));
        }

        assertViolation("sequence=250: expected a command as it was sent", data, others, acks);
    }

    @Test
    void shouldNoticeACommandThatIsMissingWithinASession()
    {
        final SentCommands all = new SentCommands();
        all.begin(1);
        new SmallJournal(directory.resolve("journal"), new SplittableRandom(3), new Losing(all, 20)).epoch(20);

        assertViolation("expected correlationId=20 before correlationId=21", directory, all, new byte[0]);
    }

    @Test
    void shouldNoticeThatEventsOfACommandInQuarantineWereSeen() throws IOException
    {
        final Path copy = directory.resolve("data");
        SmallJournal.copy(data, copy);
        final long sequence = COMMANDS + COMMANDS / 2;
        Operator.type(
            "journal", "quarantine", Long.toString(sequence), copy.toString(), "--reason", "planted", "--force")
            .require(0, "is in quarantine");

        assertViolation("event 0 of sequence=" + sequence + " was seen", copy, sent, acks);
    }

    @Test
    void shouldSayWhereTheFirstEventIsThatWasNotSeen() throws IOException
    {
        final ClientAudit.Verdict all = check(data, sent, acks);
        final byte[] butOne = Arrays.copyOf(acks, acks.length - AckFile.RECORD_LENGTH);
        final ClientAudit.Verdict without = check(data, sent, butOne);

        assertEquals(Long.MAX_VALUE, all.firstUnseen());
        assertEquals(2 * COMMANDS, without.firstUnseen());
    }

    @Test
    void shouldNoticeThatAnEngineCameBackWithLess() throws IOException
    {
        final Path work = directory.resolve("work");
        final FaultRun run = new FaultRun(work, 3, Long.MAX_VALUE / 2, 1, () -> false);
        final Trial trial = new Trial(workshop, run, run.newDirectory(), new ChildSettings());
        final Path before = directory.resolve("before");
        for (int i = 0; i < 2; i++)
        {
            try (Client client = trial.start())
            {
                trial.awaitReady(client);
                client.send(COMMANDS);
                trial.finish(client);
            }
            if (0 == i)
            {
                SmallJournal.copy(trial.data(), before);
            }
        }
        SmallJournal.copy(before, trial.data());

        try (Client client = trial.start())
        {
            final Violation violation = assertThrows(Violation.class, () -> trial.awaitReady(client));
            assertTrue(violation.getMessage().startsWith("expected the engine recovered at sequence=600 "),
                violation.getMessage());
        }
    }

    private ClientAudit.Verdict check(final Path data, final SentCommands sent, final byte[] acks) throws IOException
    {
        final Path file = Files.write(directory.resolve("acks"), acks);
        return ClientAudit.check(data, new EngineConfig(), sent, file);
    }

    private void assertViolation(
        final String message, final Path data, final SentCommands sent, final byte[] acks)
    {
        final Violation violation = assertThrows(Violation.class, () -> check(data, sent, acks));
        assertTrue(violation.getMessage().contains(message), violation.getMessage());
    }

    /** Commands of which one is sent and gets lost. */
    private static final class Losing implements CommandStream
    {
        private final ClientCommands commands = new ClientCommands(3);
        private final CommandWords words = new CommandWords();
        private final SentCommands sent;
        private final long lost;

        Losing(final SentCommands sent, final long lost)
        {
            this.sent = sent;
            this.lost = lost;
        }

        @Override
        public void begin()
        {
            commands.begin();
        }

        @Override
        public long correlationId()
        {
            return commands.correlationId();
        }

        @Override
        public int next(final MutableDirectBuffer buffer, final int offset)
        {
            final int length = commands.next(buffer, offset);
            sent.add(correlationId(), words.checksum(buffer, offset, length));
            return correlationId() == lost ? next(buffer, offset) : length;
        }
    }
}
