package io.ringbook.engine.fuzz;

import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.text.InstrumentCatalog;
import io.ringbook.codecs.text.JsonCommandReader;
import io.ringbook.codecs.text.JsonEventWriter;
import io.ringbook.codecs.text.LineBuffer;
import io.ringbook.engine.reference.Command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A played script as lines that {@code ./ringbook match} takes, each followed by what came of it as comments.
 */
final class ScriptText
{
    private final Voice expected;
    private final Voice found;
    private final CommandText commandText;
    private final Map<Long, Command.NewOrder> orders = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    private ScriptText(final EnginePair pair)
    {
        expected = new Voice(pair.expected());
        found = new Voice(pair.found());
        commandText = new CommandText(expected.catalog);
    }

    /**
     * Writes a script.
     *
     * @param pair   of engines that it was played on.
     * @param script with its steps.
     * @return lines.
     */
    static String of(final EnginePair pair, final Script script)
    {
        final ScriptText scriptText = new ScriptText(pair);
        long timeBefore = 0;
        for (final Step step : script.resolved())
        {
            scriptText.step(step, timeBefore);
            timeBefore = step.command().timeNs();
        }
        return scriptText.text.toString();
    }

    private void step(final Step step, final long timeBefore)
    {
        final Command command = step.command();
        final String line = commandText.line(command, amendedInstrument(command), timeBefore);
        text.append(line).append('\n');
        if (command instanceof Command.NewOrder)
        {
            orders.put(step.accepted(), (Command.NewOrder)command);
        }
        final String expectedLines = expected.say(command, line);
        final String foundLines = found.say(command, line);
        if (expectedLines.equals(foundLines))
        {
            comment("#   ", expectedLines);
        }
        else
        {
            comment("#   expected: ", expectedLines);
            comment("#   found:    ", foundLines);
        }
    }

    /** The instrument of the order that a replace names, as far as ids tell: of the last one with that clOrdId. */
    private int amendedInstrument(final Command command)
    {
        if (!(command instanceof Command.ReplaceOrder))
        {
            return Command.NO_INSTRUMENT;
        }
        final Command.ReplaceOrder replace = (Command.ReplaceOrder)command;
        if (Command.NONE != replace.orderId())
        {
            final Command.NewOrder order = orders.get(replace.orderId());
            return null == order ? Command.NO_INSTRUMENT : order.instrumentId();
        }
        int instrumentId = Command.NO_INSTRUMENT;
        for (final Command.NewOrder order : orders.values())
        {
            if (order.account() == replace.account() && order.clOrdId().equals(replace.origClOrdId()))
            {
                instrumentId = order.instrumentId();
            }
        }
        return Command.NO_INSTRUMENT == instrumentId && !orders.isEmpty() ? 1 : instrumentId;
    }

    private void comment(final String mark, final String lines)
    {
        if (lines.isEmpty() && mark.length() > 4)
        {
            text.append(mark).append("nothing\n");
        }
        lines.lines().forEach((line) -> text.append(mark).append(line).append('\n'));
    }

    /** One engine that says what it does as lines. */
    private static final class Voice
    {
        private final LineBuffer lines = new LineBuffer();
        private final InstrumentCatalog catalog = new InstrumentCatalog();
        private final JsonCommandReader reader =
            new JsonCommandReader(catalog, (account, orderId, clOrdId) -> Command.NO_INSTRUMENT);
        private final StringBuilder oddities = new StringBuilder();
        private final TestedEngine engine;

        Voice(final java.util.function.Function<EventHandler, TestedEngine> maker)
        {
            final JsonEventWriter writer = new JsonEventWriter(lines, catalog);
            engine = maker.apply((EventHandler)Proxy.newProxyInstance(
                EventHandler.class.getClassLoader(),
                new Class<?>[]{EventHandler.class},
                (proxy, method, arguments) ->
                {
                    try
                    {
                        return method.invoke(writer, arguments);
                    }
                    catch (final InvocationTargetException unwritable)
                    {
                        oddities.append(method.getName()).append(java.util.Arrays.toString(arguments)).append('\n');
                        return null;
                    }
                }));
        }

        String say(final Command command, final String line)
        {
            if (command instanceof Command.DefineAsset)
            {
                final byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
                reader.read(bytes, 0, bytes.length); // which is how the catalog learns of a scale
            }
            lines.clear();
            oddities.setLength(0);
            try
            {
                engine.apply(command);
            }
            catch (final RuntimeException | AssertionError | StackOverflowError thrown)
            {
                oddities.append("throws ").append(thrown).append('\n');
                for (int i = 0; i < Math.min(8, thrown.getStackTrace().length); i++)
                {
                    oddities.append("  at ").append(thrown.getStackTrace()[i]).append('\n');
                }
            }
            catalog.onCommandEnd();
            return lines + oddities.toString();
        }
    }
}
