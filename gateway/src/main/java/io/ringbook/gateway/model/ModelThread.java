package io.ringbook.gateway.model;

import io.ringbook.codecs.EventAdapter;
import io.ringbook.replay.EventPosition;
import io.ringbook.replay.EventSubscription;
import io.ringbook.replay.IndexedEventHandler;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.AgentTerminationException;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.ManyToOneConcurrentArrayQueue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The thread of the read models: takes events, lets every listener hear them, and answers what is asked meanwhile. So a
 * question sees whole commands only, and never waits for a lock.
 */
public final class ModelThread implements Agent, AutoCloseable
{
    private static final int EVENTS = 256;
    private static final int QUESTIONS = 256;
    private static final int QUEUE = 1 << 14;

    private final EventSubscription subscription;
    private final EventAdapter[] adapters;
    private final EventListener[] listeners;
    private final IndexedEventHandler hear = this::onEvent;
    private final EpochNanoClock clock;
    private final ManyToOneConcurrentArrayQueue<Runnable> questions = new ManyToOneConcurrentArrayQueue<>(QUEUE);
    private final AgentRunner runner;
    private volatile long endedSequence;
    private int eventsSinceAnswers;
    private volatile boolean hasEnded;

    /**
     * A thread that does not run yet.
     *
     * @param subscription to the events behind what the listeners know already.
     * @param listeners    in this order; the read model comes first.
     * @param clock        for {@link EventListener#onTurn}.
     * @param onFailure    told of an exception, after which this thread has ended.
     */
    public ModelThread(
        final EventSubscription subscription,
        final List<EventListener> listeners,
        final EpochNanoClock clock,
        final Consumer<Throwable> onFailure)
    {
        this.subscription = subscription;
        this.adapters = listeners.stream().map(EventAdapter::new).toArray(EventAdapter[]::new);
        this.listeners = listeners.toArray(EventListener[]::new);
        this.clock = clock;
        this.runner = new AgentRunner(
            new BackoffIdleStrategy(10, 20, TimeUnit.MICROSECONDS.toNanos(10), TimeUnit.MICROSECONDS.toNanos(200)),
            (e) -> fail(e, onFailure), null, this);
    }

    /** Starts. */
    public void start()
    {
        AgentRunner.startOnThread(runner);
    }

    /**
     * Has something done between two commands. Any thread.
     *
     * @param question to answer; must be quick, and must not throw. If the thread ends before, one that is a
     *                 {@link Question} is told so.
     * @return false if too many wait, or the thread has ended.
     */
    public boolean ask(final Runnable question)
    {
        if (hasEnded || !questions.offer(question))
        {
            return false;
        }
        if (hasEnded)
        {
            tellEnded();
        }
        return true;
    }

    /** Whoever waits for an answer shall not wait for ever. By one thread at a time, once nobody else takes any. */
    private synchronized void tellEnded()
    {
        Runnable question;
        while (null != (question = questions.poll()))
        {
            if (question instanceof Question)
            {
                ((Question)question).unanswered();
            }
        }
    }

    /**
     * How far the listeners have heard. Any thread.
     *
     * @return sequence of the last command that was heard whole, 0 before the first.
     */
    public long sequence()
    {
        return endedSequence;
    }

    @Override
    public int doWork()
    {
        final int events = subscription.poll(hear, EVENTS);
        final long completed = subscription.completedSequence();
        end(completed);
        // A question may look at what is known now: there must be no half of a command in it.
        final EventPosition next = subscription.next();
        final int asked = next.sequence() > completed && next.index() > 0 ? 0 : answer();
        final long nowNs = clock.nanoTime();
        for (final EventListener listener : listeners)
        {
            listener.onTurn(nowNs);
        }
        return events + asked;
    }

    private void onEvent(
        final long sequence, final int index, final DirectBuffer buffer, final int offset, final int length)
    {
        if (0 == index && eventsSinceAnswers >= EVENTS)
        {
            // Where events never pause, none is known to be its command's last: but here all before are whole.
            end(sequence - 1);
            answer();
        }
        eventsSinceAnswers++;
        for (final EventAdapter adapter : adapters)
        {
            adapter.onEvent(buffer, offset);
        }
    }

    private void end(final long sequence)
    {
        if (sequence > endedSequence)
        {
            endedSequence = sequence;
            for (final EventListener listener : listeners)
            {
                listener.onCommandsEnd(sequence);
            }
        }
    }

    private int answer()
    {
        eventsSinceAnswers = 0;
        int count = 0;
        Runnable question;
        while (count < QUESTIONS && null != (question = questions.poll()))
        {
            question.run();
            count++;
        }
        return count;
    }

    private void fail(final Throwable e, final Consumer<Throwable> onFailure)
    {
        onFailure.accept(e);
        hasEnded = true;
        tellEnded();
        throw new AgentTerminationException(e);
    }

    @Override
    public String roleName()
    {
        return "ringbook-gateway-model";
    }

    @Override
    public void onClose()
    {
        hasEnded = true;
        tellEnded();
        subscription.close();
    }

    @Override
    public void close()
    {
        CloseHelper.close(runner);
    }

    /** A question that somebody waits for. */
    public interface Question extends Runnable
    {
        /** The thread has ended, and nobody will answer. Any thread. */
        void unanswered();
    }
}
