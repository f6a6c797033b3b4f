package io.ringbook.projector;

/**
 * Another projector has taken over the database; this one has stopped and has written nothing since.
 */
public final class ProjectorFencedException extends ProjectorException
{
    private static final long serialVersionUID = 1L;

    /**
     * A projector found another one's mark.
     *
     * @param projectorEpoch of the projector that has stopped.
     * @param foundEpoch     of the one that has taken over.
     * @param sequence       the stopped one had committed.
     */
    public ProjectorFencedException(final long projectorEpoch, final long foundEpoch, final long sequence)
    {
        super(
            "fenced: another projector has taken over this database (expected projector_epoch " + projectorEpoch +
            ", found " + foundEpoch + "); this one stopped after sequence " + sequence);
    }
}
