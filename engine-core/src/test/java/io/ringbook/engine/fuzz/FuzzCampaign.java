package io.ringbook.engine.fuzz;

import io.ringbook.engine.reference.Command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs profile after profile, seed after seed, on fresh engines until a number of commands is reached, on some threads.
 * Run {@code i} has the seed {@code seed + i}; a failure is shrunk and reported once, and the campaign goes on.
 *
 * <pre>
 * java -cp test-classpath io.ringbook.engine.fuzz.FuzzCampaign --commands 500000000 --seed 1 --threads 2
 * </pre>
 */
public final class FuzzCampaign
{
    private static final int MAX_REPORTS = 20;
    private static final int SHORT = 6;
    private static final int MIN_RUN = 1_000;
    private static final int MORE_IN_RUN = 2_000;
    private static final long PROGRESS_EVERY_MS = 30_000;
    private static final long LOOK_EVERY_MS = 5_000;
    private static final long STUCK_AFTER_MS = 60_000;

    private final EnginePair pair;
    private final List<Profile> profiles;
    private final long seed;
    private final long commands;
    private final int walkEvery;
    private final PrintStream out;
    private final Map<String, Integer> failures = new TreeMap<>();
    private final List<String> reports = new ArrayList<>();
    private final Map<String, Coverage> coverageOf = new TreeMap<>();
    private Path reportFile;
    private long runsStarted;
    private long commandsPlanned;
    private long commandsDone;
    private long failedRuns;
    private long digest;
    private final String[] running = new String[2];
    private long runningSinceMs;
    private long startedMs;
    private long progressMs;

    FuzzCampaign(
        final EnginePair pair,
        final List<Profile> profiles,
        final long seed,
        final long commands,
        final int walkEvery,
        final PrintStream out)
    {
        this.pair = pair;
        this.profiles = profiles;
        this.seed = seed;
        this.commands = commands;
        this.walkEvery = walkEvery;
        this.out = out;
        profiles.forEach((profile) -> coverageOf.put(profile.name, new Coverage()));
    }

    /**
     * Runs a campaign from a command line.
     *
     * @param args {@code --commands N --seed S --threads T --profile NAME --walk-every K --report FILE}.
     * @throws IOException          if the report cannot be written.
     * @throws InterruptedException if interrupted.
     */
    public static void main(final String[] args) throws IOException, InterruptedException
    {
        final Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < args.length; i += 2)
        {
            options.put(args[i], args[i + 1]);
        }
        final String profile = options.getOrDefault("--profile", "");
        final FuzzCampaign campaign = new FuzzCampaign(
            EnginePair.referenceAndFast(),
            profile.isEmpty() ? Profile.ALL : List.of(Profile.named(profile)),
            Long.parseLong(options.getOrDefault("--seed", "1")),
            Long.parseLong(options.getOrDefault("--commands", "10000000")),
            Integer.parseInt(options.getOrDefault("--walk-every", "4")),
            System.out);
        campaign.reportFile = Path.of(options.getOrDefault("--report", "fuzz-failures.txt"));
        Files.deleteIfExists(campaign.reportFile);
        campaign.run(Integer.parseInt(options.getOrDefault("--threads", "2")));
        System.out.print(campaign.summary());
        System.out.println(campaign.lastLine());
        System.exit(campaign.failures.isEmpty() ? 0 : 1);
    }

    /**
     * Runs until all commands are done.
     *
     * @param threads with engines of their own.
     * @throws InterruptedException if interrupted.
     */
    void run(final int threads) throws InterruptedException
    {
        startedMs = System.currentTimeMillis();
        progressMs = startedMs;
        final List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++)
        {
            final Thread worker = new Thread(this::work, "fuzz-" + i);
            workers.add(worker);
            worker.start();
        }
        for (final Thread worker : workers)
        {
            for (worker.join(LOOK_EVERY_MS); worker.isAlive(); worker.join(LOOK_EVERY_MS))
            {
                lookAt(worker);
            }
        }
    }

    /** A run takes a second; one that takes a minute has an engine that does not come back. */
    private synchronized void lookAt(final Thread worker)
    {
        final long nowMs = System.currentTimeMillis();
        if (null != running[0] && nowMs - runningSinceMs > STUCK_AFTER_MS)
        {
            runningSinceMs = nowMs;
            out.println("fuzz: no run has ended for a minute, the last ones begun are " + String.join(", ", running) +
                "; " + worker.getName() + " is at");
            for (final StackTraceElement element : worker.getStackTrace())
            {
                out.println("    " + element);
            }
        }
    }

    private void work()
    {
        try
        {
            for (long run = nextRun(); run >= 0; run = nextRun())
            {
                run(run);
            }
        }
        catch (final RuntimeException | Error broken)
        {
            synchronized (this)
            {
                failures.put("the campaign itself: " + broken, 1);
                report("the campaign itself: " + broken + " at " + List.of(broken.getStackTrace()) + ", running " +
                    String.join(", ", running));
            }
        }
    }

    private synchronized long nextRun()
    {
        if (commandsPlanned >= commands)
        {
            return -1;
        }
        commandsPlanned += length(seed + runsStarted);
        runningSinceMs = System.currentTimeMillis();
        running[(int)(runsStarted % running.length)] =
            "profile " + profiles.get((int)(runsStarted % profiles.size())) + " seed " + (seed + runsStarted);
        return runsStarted++;
    }

    private static int length(final long runSeed)
    {
        return MIN_RUN + new SplitMix(~runSeed).below(MORE_IN_RUN + 1);
    }

    private void run(final long run)
    {
        final Profile profile = profiles.get((int)(run % profiles.size()));
        final long runSeed = seed + run;
        final int length = length(runSeed);
        final Coverage coverage = new Coverage();
        final Comparison comparison = new Comparison(pair, coverage, walkEvery);
        final Generator generator = new Generator(profile, runSeed, comparison.auditor());
        final List<Step> steps = new ArrayList<>(length);
        String failure = null;
        while (steps.size() < length && null == failure)
        {
            failure = step(generator.next(), comparison, steps);
        }
        Command drain = null == failure ? generator.drain() : null;
        while (null != drain && null == failure)
        {
            failure = step(drain, comparison, steps);
            drain = generator.drain();
        }
        failure = null == failure && generator.isMoney() ? comparison.checkDrained() : failure;
        runEnded(profile, coverage, steps.size(), comparison.digest());
        if (null != failure)
        {
            onFailure(profile, runSeed, steps, failure);
        }
    }

    private static String step(final Command command, final Comparison comparison, final List<Step> steps)
    {
        final String failure = comparison.apply(command);
        steps.add(new Step(command, comparison.acceptedOrderId()));
        return failure;
    }

    private synchronized void runEnded(
        final Profile profile, final Coverage coverage, final int count, final long runDigest)
    {
        coverageOf.get(profile.name).add(coverage);
        commandsDone += count;
        digest += runDigest;
        final long nowMs = System.currentTimeMillis();
        if (nowMs - progressMs >= PROGRESS_EVERY_MS)
        {
            progressMs = nowMs;
            out.println("fuzz: " + lastLine());
        }
    }

    private void onFailure(
        final Profile profile, final long runSeed, final List<Step> steps, final String failure)
    {
        if (!isNew(failure))
        {
            return;
        }
        final Script strict = new Shrinker(pair).shrink(steps, true);
        final Script script = shortest(strict, failure);
        final String shrunk = null == script.failure() ? failure + " (passes when played again)" : script.failure();
        final boolean isSame = signature(shrunk).equals(signature(failure));
        if (!isSame)
        {
            isNew(shrunk);
        }
        final String report = "==== profile " + profile + ", seed " + runSeed + ", command " + steps.size() +
            ": " + failure + '\n' + (isSame ? "" : "# shrunk to: " + shrunk + '\n') +
            "# again: -Dringbook.seed=" + runSeed + " -Dfuzz.profile=" + profile + " -Dfuzz.commands=1\n" +
            "# " + script.resolved().size() + " commands of " + steps.size() + ":\n" + ScriptText.of(pair, script) +
            (null == script.failure() ? "" : "# " + shrunk + '\n');
        report(report);
    }

    /** Tries again with a looser eye, unless that leads to a failure that is known. */
    private Script shortest(final Script strict, final String failure)
    {
        if (null == strict.failure() || strict.resolved().size() <= SHORT)
        {
            return strict;
        }
        final Script loose = new Shrinker(pair).shrink(strict.resolved(), false);
        final boolean isShorter = loose.resolved().size() < strict.resolved().size();
        return isShorter && (signature(failure).equals(signature(loose.failure())) || !isKnown(loose.failure())) ?
            loose : strict;
    }

    private synchronized boolean isKnown(final String failure)
    {
        return failures.containsKey(signature(failure));
    }

    private synchronized void report(final String report)
    {
        reports.add(report);
        out.println(report);
        if (null != reportFile)
        {
            try
            {
                Files.write(reportFile, reports, StandardCharsets.UTF_8);
            }
            catch (final IOException unwritable)
            {
                out.println("fuzz: cannot write " + reportFile + ": " + unwritable);
            }
        }
    }

    private synchronized boolean isNew(final String failure)
    {
        failedRuns++;
        return 1 == failures.merge(signature(failure), 1, Integer::sum) && reports.size() < MAX_REPORTS;
    }

    /** The kind of command and of failure, without its numbers: two with the same are reported once. */
    private static String signature(final String failure)
    {
        final int colon = failure.indexOf(": ");
        final int space = failure.indexOf(' ');
        return failure.substring(0, Math.min(colon, space)) + failure.substring(colon).replaceAll("[0-9]+", "#");
    }

    /** Reports of distinct failures, each with its script. */
    synchronized List<String> reports()
    {
        return reports;
    }

    synchronized Map<String, Integer> failures()
    {
        return failures;
    }

    /** What all runs together have met. */
    synchronized Coverage coverage()
    {
        final Coverage sum = new Coverage();
        coverageOf.values().forEach(sum::add);
        return sum;
    }

    synchronized String lastLine()
    {
        final long elapsedMs = Math.max(1, System.currentTimeMillis() - startedMs);
        return commandsDone + " commands in " + runsStarted + " runs from seed " + seed + ", " +
            commandsDone * 1000 / elapsedMs + " a second, digest " + Long.toHexString(digest) + ", failures " +
            failures.size() + " distinct in " + failedRuns + " runs";
    }

    /** What was met, in columns; first all runs, then commands and meetings by profile. */
    synchronized String summary()
    {
        final StringBuilder text = new StringBuilder("fuzz: what the runs met\n");
        int column = 0;
        for (final Map.Entry<String, Long> count : coverage().counts().entrySet())
        {
            text.append(String.format("  %-40s %10d%s", count.getKey(), count.getValue(), 2 == column ? "\n" : ""));
            column = (column + 1) % 3;
        }
        text.append(0 == column ? "" : "\n");
        coverageOf.forEach((name, coverage) -> text.append(String.format(
            "  profile %-12s %10d commands, %4d pairs of features met, %4d of them 100 times and more%n",
            name, coverage.commands(), coverage.pairCount(1), coverage.pairCount(100))));
        final Coverage all = coverage();
        text.append(String.format(
            "  together: %d pairs of features met, %d of them 100 times and more; e.g. DECREMENT x REPLENISH %d, " +
            "TRIGGER x STP_DECREMENT %d, CASCADE x BAND_HALTS %d%n", all.pairCount(1), all.pairCount(100),
            all.met(Feature.STP_DECREMENT, Feature.REPLENISH), all.met(Feature.TRIGGER, Feature.STP_DECREMENT),
            all.met(Feature.CASCADE, Feature.BAND_HALTS)));
        return text.toString();
    }
}
