package io.ringbook.engine.fuzz;

import io.ringbook.engine.reference.Command;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a failing script short: takes away the tail, then chunks of halving size down to single steps, then what
 * single commands say, as long as the same kind of thing still fails, be it by another command. One thread.
 */
final class Shrinker
{
    private static final int MAX_PLAYS = 6_000;

    private final EnginePair pair;
    private List<Step> steps;
    private boolean isStrict;
    private String kind;
    private int plays;

    Shrinker(final EnginePair pair)
    {
        this.pair = pair;
    }

    /**
     * Shrinks a script.
     *
     * @param failing  to shrink.
     * @param isStrict the failure stays the same in all but numbers; else only what was expected does.
     * @return the shortest found, played; without a failure if the given one does not fail.
     */
    Script shrink(final List<Step> failing, final boolean isStrict)
    {
        final Script whole = Script.play(pair, failing);
        if (null == whole.failure())
        {
            return whole;
        }
        this.isStrict = isStrict;
        kind = kind(whole.failure());
        steps = failing;
        plays = 0;
        tryOut(failing);
        boolean isShorter = true;
        while (isShorter && plays < MAX_PLAYS)
        {
            final int size = steps.size();
            cutChunks();
            final boolean isSimpler = simplify();
            isShorter = steps.size() < size || isSimpler;
        }
        return Script.play(pair, steps);
    }

    private void cutChunks()
    {
        for (int chunk = Math.max(1, steps.size() / 2); chunk >= 1; chunk /= 2)
        {
            for (int end = steps.size(); end > 0; end = Math.min(end - chunk, steps.size()))
            {
                final int start = Math.max(0, end - chunk);
                final List<Step> shorter = new ArrayList<>(steps.subList(0, start));
                shorter.addAll(steps.subList(end, steps.size()));
                tryOut(shorter);
            }
        }
    }

    private boolean simplify()
    {
        boolean isSimpler = flattenTime();
        for (int i = 0; i < steps.size(); i++)
        {
            boolean isChanged = true;
            while (isChanged && i < steps.size() && plays < MAX_PLAYS)
            {
                isChanged = false;
                final Step step = steps.get(i);
                for (final Command simpler : Simpler.of(step.command()))
                {
                    final List<Step> changed = new ArrayList<>(steps);
                    changed.set(i, new Step(simpler, step.accepted()));
                    if (tryOut(changed))
                    {
                        isChanged = true;
                        isSimpler = true;
                        break;
                    }
                }
            }
        }
        return isSimpler;
    }

    /** Lets no time pass where none has to. */
    private boolean flattenTime()
    {
        boolean isSimpler = false;
        for (int i = steps.size() - 1; i >= 0; i--)
        {
            final long before = 0 == i ? 0 : steps.get(i - 1).command().timeNs();
            final long gap = i < steps.size() ? steps.get(i).command().timeNs() - before : 0;
            if (gap > 0)
            {
                final List<Step> flat = new ArrayList<>(steps.subList(0, i));
                for (final Step step : steps.subList(i, steps.size()))
                {
                    flat.add(new Step(Simpler.at(step.command(), step.command().timeNs() - gap), step.accepted()));
                }
                isSimpler |= tryOut(flat);
            }
        }
        return isSimpler;
    }

    private boolean tryOut(final List<Step> candidate)
    {
        if (plays >= MAX_PLAYS || candidate.isEmpty())
        {
            return false;
        }
        plays++;
        final Script script = Script.play(pair, candidate);
        if (null == script.failure() || !kind.equals(kind(script.failure())))
        {
            return false;
        }
        steps = new ArrayList<>(candidate.subList(0, script.failedAt() + 1));
        return true;
    }

    /** What failed, whatever command and numbers it was with. */
    private String kind(final String failure)
    {
        final String text = failure.substring(failure.indexOf(": ") + 2).replaceAll("[0-9]+", "#");
        return isStrict ? text : text.replaceAll(", found .*", "");
    }
}
