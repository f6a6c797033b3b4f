package io.ringbook.codecs;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Notes each call of an {@link EventHandler} as one line of text: the call's name and its arguments in order.
 */
final class RecordedEvents
{
    private final List<String> calls = new ArrayList<>();
    private final EventHandler handler = (EventHandler)Proxy.newProxyInstance(
        EventHandler.class.getClassLoader(),
        new Class<?>[] {EventHandler.class},
        (proxy, method, arguments) ->
        {
            calls.add(Arrays.stream(arguments)
                .map(RecordedEvents::text)
                .collect(Collectors.joining(", ", method.getName() + "(", ")")));
            return null;
        });

    EventHandler handler()
    {
        return handler;
    }

    List<String> calls()
    {
        return calls;
    }

    private static String text(final Object argument)
    {
        if (!(argument instanceof final OrderInstructions instructions))
        {
            return String.valueOf(argument);
        }
        return Arrays.toString(new long[] {
            instructions.stopPriceTicks(),
            instructions.trailOffsetTicks(),
            instructions.quoteBudgetUnits(),
            instructions.displayQuantityLots(),
            instructions.minQuantityLots(),
            instructions.expireTimeNs(),
            instructions.stpGroup(),
            instructions.ocoGroup()});
    }
}
