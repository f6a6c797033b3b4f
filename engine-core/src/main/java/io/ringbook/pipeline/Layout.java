package io.ringbook.pipeline;

/**
 * Which threads there are. The code they run is the same.
 */
public enum Layout
{
    /** One busy thread takes the available batch from the ring, journals it as one document, and matches it. */
    FUSED,

    /** No threads: the caller drives with {@link Ringbook#invoke()}. */
    INVOKER
}
