package io.ringbook.pipeline;

import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.AgentTerminationException;
import org.agrona.concurrent.IdleStrategy;

/**
 * One of the threads of the pipeline. That it ends before it is closed is a failure, whatever has ended it: an
 * interrupt must not leave a Ringbook that looks active and does nothing.
 */
final class PipelineThread implements Agent, AutoCloseable
{
    private static final int NO_TIMEOUT = 0;

    private final Agent agent;
    private final Failure failure;
    private final AgentRunner runner;

    private Thread thread;
    private volatile boolean isClosing;

    private PipelineThread(final Agent agent, final IdleStrategy idleStrategy, final Failure failure)
    {
        this.agent = agent;
        this.failure = failure;
        runner = new AgentRunner(idleStrategy, this::onError, null, this);
    }

    static PipelineThread start(final Agent agent, final IdleStrategy idleStrategy, final Failure failure)
    {
        final PipelineThread thread = new PipelineThread(agent, idleStrategy, failure);
        AgentRunner.startOnThread(thread.runner, thread::newThread);
        return thread;
    }

    @Override
    public void onStart()
    {
        agent.onStart();
    }

    @Override
    public int doWork() throws Exception
    {
        return agent.doWork();
    }

    @Override
    public void onClose()
    {
        if (!isClosing)
        {
            failure.onFailure(new IllegalStateException(roleName() + ": its thread was interrupted"));
        }
        agent.onClose();
    }

    @Override
    public String roleName()
    {
        return agent.roleName();
    }

    static boolean isCurrent(final PipelineThread thread)
    {
        return null != thread && Thread.currentThread() == thread.thread;
    }

    boolean isRunning()
    {
        return !runner.isClosed();
    }

    /**
     * Ends the thread after the duty cycle it is in, however long that takes.
     */
    @Override
    public void close()
    {
        isClosing = true;
        runner.close(NO_TIMEOUT, null);
    }

    private void onError(final Throwable throwable)
    {
        if (!(throwable instanceof AgentTerminationException))
        {
            failure.onFailure(throwable);
        }
    }

    /** Not a daemon: a virtual machine that ends its work by itself shall not lose what was accepted. */
    private Thread newThread(final Runnable runnable)
    {
        thread = new Thread(runnable);
        thread.setDaemon(false);
        return thread;
    }
}
