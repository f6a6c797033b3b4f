package io.ringbook.replay.whatif;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.CommandName;
import io.ringbook.codecs.CommandValidator;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.JournalSource;
import io.ringbook.replay.DataDirectory;
import io.ringbook.replay.Replayer;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.NewOrderEncoder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Replays a journal through two engines at once: one gets the commands as they were, with every state hash compared,
 * the other one gets them as they would be under other rules. After each command the two outcomes are compared.
 *
 * <p>It begins with the journal's first command, since a snapshot's orders and balances came about under the old rules.
 * The second engine is always one command behind the first, so that it is known what the command has come to. Use once;
 * one thread.
 */
public final class WhatIf
{
    private static final int COMMANDS_PER_PROGRESS = 65_536;
    private static final int TEMPLATE_ID = MessageHeaderDecoder.templateIdEncodingOffset();

    private final UnsafeBuffer command =
        new UnsafeBuffer(ByteBuffer.allocateDirect(CommandEncoder.MAX_COMMAND_LENGTH));
    private final OutcomeRecorder recorderBefore = new OutcomeRecorder();
    private final OutcomeRecorder recorderAfter = new OutcomeRecorder();
    private final OrderIdMap idsAfter = new OrderIdMap();
    private final OrderIdMap idsBefore = new OrderIdMap();
    private final OutcomeComparison comparison =
        new OutcomeComparison(recorderBefore.outcome(), recorderAfter.outcome(), idsBefore);
    private final MatchingEngine before;
    private final MatchingEngine after;
    private final CommandRewriter rewriter;
    private LongConsumer progress = WhatIf::ignore;
    private int commandLength;
    private long sequence;
    private long sequenceAfter;
    private long lastIdBefore;
    private long lastIdAfter;
    private long sharedOrders;
    private Difference firstOutcome;

    /**
     * A what-if.
     *
     * @param config  of both engines, as that of the live one.
     * @param changes to replay with.
     */
    public WhatIf(final EngineConfig config, final Changes changes)
    {
        before = new MatchingEngine(config, recorderBefore);
        after = new MatchingEngine(config, recorderAfter);
        rewriter = new CommandRewriter(
            changes, before, after, recorderBefore, recorderAfter, idsAfter, this::applyAfter);
    }

    /**
     * Who hears of the progress.
     *
     * @param progress given the number of commands done, now and then.
     * @return this.
     */
    public WhatIf progress(final LongConsumer progress)
    {
        this.progress = progress;
        return this;
    }

    /**
     * Replays the journal of a directory.
     *
     * @param directory  the data directory or the journal's.
     * @param toSequence to stop after, {@link Long#MAX_VALUE} for all.
     * @return the two outcomes.
     * @throws WhatIfException if the journal was pruned, or the engine refuses an instrument as changed.
     */
    public WhatIfReport compare(final Path directory, final long toSequence)
    {
        final Path journal = DataDirectory.journal(directory);
        if (JournalReader.start(journal).documents() > 0)
        {
            throw new WhatIfException("journal " + journal + " was pruned: expected one from its first command on, " +
                "since what came before its first snapshot came about under the old rules, found one that begins " +
                "behind " + JournalReader.start(journal));
        }
        try (JournalReader reader = JournalReader.open(journal))
        {
            return compare(reader, toSequence);
        }
    }

    /**
     * Replays a source.
     *
     * @param source     at its first document.
     * @param toSequence to stop after, {@link Long#MAX_VALUE} for all.
     * @return the two outcomes.
     * @throws WhatIfException if the engine refuses an instrument as changed.
     */
    public WhatIfReport compare(final JournalSource source, final long toSequence)
    {
        final long startNs = System.nanoTime();
        final Replayer replayer = new Replayer(source, before, this::onCommand);
        while (before.sequence() < toSequence)
        {
            final long due = toSequence - before.sequence();
            if (0 == replayer.poll((int)Math.min(due, COMMANDS_PER_PROGRESS)))
            {
                break;
            }
            progress.accept(replayer.commandsApplied());
        }
        finishCommand();
        return new ReportBuilder(before, after, recorderBefore, recorderAfter, idsAfter).build(
            replayer.commandsApplied(), replayer.hashRecordsChecked(), System.nanoTime() - startNs, sharedOrders,
            comparison, firstOutcome, rewriter);
    }

    /**
     * The engine as it was.
     *
     * @return the engine, for its books and balances.
     */
    public MatchingEngine before()
    {
        return before;
    }

    /**
     * The engine of the what-if. Its sequences may be ahead: it got commands of its own, such as bands.
     *
     * @return the engine, for its books and balances.
     */
    public MatchingEngine after()
    {
        return after;
    }

    /** Kept for the second engine, which gets it once the first one has applied it. */
    private void onCommand(final DirectBuffer buffer, final int offset, final int length, final long next)
    {
        finishCommand();
        command.putBytes(0, buffer, offset, length);
        commandLength = length;
        sequence = next;
        final int templateId = command.getShort(TEMPLATE_ID, NewOrderEncoder.BYTE_ORDER);
        recorderBefore.begin(templateId);
        recorderAfter.begin(templateId);
    }

    private void finishCommand()
    {
        if (0 == commandLength)
        {
            return;
        }
        rewriter.rewrite(command, commandLength);
        pairOrders();
        if (comparison.instruments() < recorderBefore.markets().size())
        {
            final int index = comparison.instruments();
            comparison.add(recorderBefore.markets().get(index), recorderAfter.markets().get(index));
        }
        final int different = comparison.compare(sequence);
        if (different >= 0)
        {
            firstOutcome = new Difference(
                sequence, CommandName.of(command, 0, commandLength),
                EventText.of(recorderBefore.outcome(), different, recorderBefore.markets()),
                EventText.of(recorderAfter.outcome(), different, recorderAfter.markets()));
        }
        recorderBefore.outcome().clear();
        recorderAfter.outcome().clear();
        commandLength = 0;
    }

    /** A command makes at most one order in each engine. */
    private void pairOrders()
    {
        final long idBefore = before.lastOrderId();
        final long idAfter = after.lastOrderId();
        final boolean isBefore = idBefore > lastIdBefore;
        final boolean isAfter = idAfter > lastIdAfter;
        if (isBefore)
        {
            idsAfter.add(idBefore, isAfter ? idAfter : OrderIdMap.MISSING);
        }
        if (isAfter)
        {
            idsBefore.add(idAfter, isBefore ? idBefore : OrderIdMap.MISSING);
        }
        sharedOrders += isBefore && isAfter ? 1 : 0;
        lastIdBefore = idBefore;
        lastIdAfter = idAfter;
    }

    private void applyAfter(final UnsafeBuffer rewritten, final int length)
    {
        CommandValidator.validate(rewritten, 0, length);
        after.onCommand(rewritten, 0, length, ++sequenceAfter);
    }

    private static void ignore(final long commandsDone)
    {
    }
}
