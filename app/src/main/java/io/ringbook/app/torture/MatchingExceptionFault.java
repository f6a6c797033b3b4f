package io.ringbook.app.torture;

import io.ringbook.pipeline.Durability;
import io.ringbook.pipeline.Layout;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine has a bug, and throws in the middle of a command. */
final class MatchingExceptionFault implements Fault
{
    private static final int COMMANDS = 1_500;
    private static final int COMMANDS_PER_WRITE = 50;
    private static final int MOST_EVENTS_BEFORE = 2;
    private static final int SNAPSHOT_COMMANDS = 500;
    private static final int HASH_INTERVAL = 200;
    private static final int STOPPED = 2;
    private static final int ANSWER_IS_NO = 1;
    private static final Pattern PLACE = Pattern.compile("matching stopped at sequence (\\d+) \\(template \\w+\\)");
    private static final String STOPS = "stops before any event of the command";
    private static final String SAME = "same stops at restart";
    private static final String PASSED_OVER = "commands passed over in quarantine";

    private final Workshop workshop;

    MatchingExceptionFault(final Workshop workshop)
    {
        this.workshop = workshop;
    }

    @Override
    public String name()
    {
        return "matching-exception";
    }

    @Override
    public String description()
    {
        return "Matching throws in the middle of a command, some of whose events are made already, and does so again " +
            "whenever it comes to the command. 'ringbook journal quarantine' has it passed over. In both layouts, " +
            "with each durability, and with a snapshot before it every other time.";
    }

    @Override
    public String expected()
    {
        return "all of the commands before it is shown, nothing of this one; the same stop at each restart, which " +
            "names the way out; with that it goes on, bug and all";
    }

    @Override
    public void run(final FaultRun run)
    {
        while (run.nextCycle())
        {
            final SplittableRandom random = run.random();
            final ChildSettings settings = new ChildSettings()
                .layout(random.nextBoolean() ? Layout.FUSED : Layout.PIPELINED)
                .durability(Durability.values()[random.nextInt(Durability.values().length)])
                .hashInterval(HASH_INTERVAL);
            final Trial trial = new Trial(workshop, run, run.newDirectory(), settings);
            if (0 == run.cycle() % 2)
            {
                takeSnapshots(trial);
            }
            final int eventsBefore = random.nextInt(MOST_EVENTS_BEFORE + 1);
            settings.bug(trial.sent() + 1 + random.nextInt(COMMANDS / 2), Long.MAX_VALUE, eventsBefore);
            final long sequence = stop(trial);
            run.tally().add(STOPS, 1);
            settings.bug(sequence, sequence, eventsBefore);
            requireSameStop(trial, sequence);
            run.tally().add(SAME, 1);
            quarantine(trial, sequence);
            goOn(trial);
            run.tally().add(PASSED_OVER, 1);
        }
    }

    /** The follower, which takes them, has no bug of ours: only before there is one. */
    private static void takeSnapshots(final Trial trial)
    {
        trial.settings().snapshotCommands(SNAPSHOT_COMMANDS);
        trade(trial);
        trial.settings().snapshotCommands(0);
    }

    private static void trade(final Trial trial)
    {
        try (Client client = trial.start())
        {
            trial.awaitReady(client);
            client.send(COMMANDS);
            trial.finish(client);
            client.requireNoAlarm();
        }
    }

    private static long stop(final Trial trial)
    {
        final long from = trial.sent() + 1;
        try (Client client = trial.start())
        {
            trial.awaitReady(client);
            int sent = 0;
            while (sent < COMMANDS && client.send(COMMANDS_PER_WRITE))
            {
                sent += COMMANDS_PER_WRITE;
            }
            client.endInput();
            client.awaitEnd();
            final long sequence = requireStopped(client.exitStatus(), client.errors());
            Violation.require(sequence >= from, "expected a stop at sequence " + from + " or later, found " + sequence);
            final long firstUnseen = trial.check().firstUnseen();
            Violation.require(firstUnseen == sequence, "matching stopped at sequence " + sequence +
                ": expected every event before it to be shown and none of it, found sequence " + firstUnseen +
                " as the first of which not every event was shown");
            return sequence;
        }
    }

    private static long requireStopped(final int status, final String errors)
    {
        final Matcher place = PLACE.matcher(errors);
        Violation.require(STOPPED == status && place.find() && errors.contains(MatchingBug.MESSAGE),
            "expected the engine to stop with status 2 and to name the sequence and '" + MatchingBug.MESSAGE +
                "', found status " + status + ": " + errors);
        return Long.parseLong(place.group(1));
    }

    private void requireSameStop(final Trial trial, final long sequence)
    {
        try (ChildEngine engine = ChildEngine.start(workshop, trial.data(), trial.settings()))
        {
            final long found = requireStopped(engine.await(), engine.errors());
            final String wayOut = "ringbook journal quarantine " + sequence + " ";
            Violation.require(found == sequence && engine.errors().contains(wayOut),
                "restart: expected it to stop at sequence " + sequence + " again and to name '" + wayOut +
                    "', found: " + engine.errors());
        }
    }

    /** The tool itself has no bug of ours, so it must be forced. */
    private static void quarantine(final Trial trial, final long sequence)
    {
        final String[] words = {
            "journal", "quarantine", Long.toString(sequence), trial.data().toString(), "--reason", MatchingBug.MESSAGE};
        Operator.type(words).require(ANSWER_IS_NO, "can be applied");
        final String[] forced = Arrays.copyOf(words, words.length + 1);
        forced[words.length] = "--force";
        Operator.type(forced).require(0, "sequence " + sequence + " is in quarantine");
        trial.check();
    }

    private static void goOn(final Trial trial)
    {
        trial.settings().snapshotCommands(SNAPSHOT_COMMANDS);
        trade(trial);
    }
}
