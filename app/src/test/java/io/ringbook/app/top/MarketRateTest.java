package io.ringbook.app.top;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MarketRateTest
{
    private static final long SECOND_NS = 1_000_000_000L;

    @Test
    void shouldBeTheCountWhenTheFollowerKeepsUp()
    {
        assertEquals("500", new MarketRate(SECOND_NS, 2_000, 2_000).perSecond(500));
        assertEquals("250", new MarketRate(2 * SECOND_NS, 2_000, 2_000).perSecond(500));
    }

    @Test
    void shouldBeThatOfTheEngineWhileTheFollowerCatchesUp()
    {
        assertEquals("500", new MarketRate(SECOND_NS, 2_000, 20_000).perSecond(5_000));
        assertEquals("0", new MarketRate(SECOND_NS, 0, 20_000).perSecond(5_000));
    }

    @Test
    void shouldBeThatOfTheEngineWhenTheFollowerFallsBehind()
    {
        assertEquals("500", new MarketRate(SECOND_NS, 2_000, 1_000).perSecond(250));
    }

    @Test
    void shouldNotBeKnownBeforeASecondLook()
    {
        assertEquals("...", new MarketRate(0, 0, 0).perSecond(0));
        assertEquals("0", new MarketRate(SECOND_NS, 2_000, 0).perSecond(0));
    }
}
