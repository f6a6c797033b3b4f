package io.ringbook.engine.fuzz;

import io.ringbook.engine.reference.Command;

/**
 * A command of a script, in the order ids of the run it was drawn in.
 *
 * @param command  drawn.
 * @param accepted id that the order of the command was given in that run, or 0.
 */
record Step(Command command, long accepted)
{
}
