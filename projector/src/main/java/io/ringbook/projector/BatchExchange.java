package io.ringbook.projector;

import org.agrona.concurrent.OneToOneConcurrentArrayQueue;

/**
 * Two batches that go round between the thread that fills them from the journal and the one that writes them to the
 * database, so that both work at the same time. Full ones are handed over in order; a third is never needed, for the
 * slower of the two is never left without work.
 */
final class BatchExchange
{
    private static final int BATCHES = 2;

    private final OneToOneConcurrentArrayQueue<RowBatch> empty = new OneToOneConcurrentArrayQueue<>(BATCHES);
    private final OneToOneConcurrentArrayQueue<RowBatch> sealed = new OneToOneConcurrentArrayQueue<>(BATCHES);
    private volatile ProjectorPosition startPosition;
    private volatile TableState question;
    private volatile TableState answer;
    private volatile RuntimeException failure;
    private volatile boolean isStopped;

    BatchExchange()
    {
        for (int i = 0; i < BATCHES; i++)
        {
            empty.add(new RowBatch());
        }
    }

    /** Says where the tables are; filling starts from there. */
    void start(final ProjectorPosition position)
    {
        startPosition = position;
    }

    /** Where the tables were at the start, null before it is known. */
    ProjectorPosition startPosition()
    {
        return startPosition;
    }

    /** For the filling thread: asks what the tables hold. It leaves question and engine alone until the answer. */
    void ask(final TableState unanswered)
    {
        question = unanswered;
    }

    /** For the writing thread: what is to be read from the tables, null if nothing is. */
    TableState question()
    {
        return question;
    }

    void answer(final TableState filledIn)
    {
        question = null;
        answer = filledIn;
    }

    /** For the filling thread: the answer, null as long as there is none. */
    TableState answer()
    {
        return answer;
    }

    /** For the filling thread: a batch to fill, null while both are under way. */
    RowBatch takeEmpty()
    {
        return empty.poll();
    }

    /** For the filling thread: is the writing one out of work? */
    boolean isWriterIdle()
    {
        return !empty.isEmpty();
    }

    void handOver(final RowBatch batch)
    {
        sealed.add(batch);
    }

    /** For the writing thread: the next batch, null if there is none. */
    RowBatch takeSealed()
    {
        return sealed.poll();
    }

    /** For the writing thread: the batch is committed. */
    void giveBack(final RowBatch batch)
    {
        empty.add(batch);
    }

    /** No further batch will come; those handed over before are good. */
    void fail(final RuntimeException reason)
    {
        failure = reason;
    }

    RuntimeException failure()
    {
        return failure;
    }

    /** No further batch will be written. */
    void stop()
    {
        isStopped = true;
    }

    boolean isStopped()
    {
        return isStopped;
    }
}
