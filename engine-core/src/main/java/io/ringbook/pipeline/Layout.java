package io.ringbook.pipeline;

/**
 * Which threads there are. The code they run is the same.
 */
public enum Layout
{
    /** One busy thread takes the available batch from the ring, journals it as one document, and matches it. */
    FUSED,

    /**
     * Journal and matching have a thread each, side by side: matching does not wait for the disk, events do. Without a
     * journal the same as {@link #FUSED}.
     */
    PIPELINED,

    /** No threads: the caller drives with {@link Ringbook#invoke()}. */
    INVOKER;

    /** Gateway, matching, journal and events keep a core busy each, and the machine needs one or two for the rest. */
    private static final int CORES_FOR_PIPELINED = 6;

    /**
     * The layout for a machine. Where threads must share cores, a hand-over between them costs more than the work.
     *
     * @param cores that are there.
     * @return PIPELINED from {@value #CORES_FOR_PIPELINED} cores on, else FUSED.
     */
    public static Layout forCores(final int cores)
    {
        return cores < CORES_FOR_PIPELINED ? FUSED : PIPELINED;
    }
}
