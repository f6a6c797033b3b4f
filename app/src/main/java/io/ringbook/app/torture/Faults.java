package io.ringbook.app.torture;

import java.util.List;

/**
 * All faults, in the order in which they are done.
 */
final class Faults
{
    private final List<Fault> faults;

    Faults(final Workshop workshop)
    {
        faults = List.of(
            new KillFault(workshop));
    }

    List<Fault> all()
    {
        return faults;
    }
}
