package io.ringbook.engine.wallfixture;

/** What the walls must report: a number that rounds. */
public final class LeakyFloat
{
    private final float price;

    public LeakyFloat(final float price)
    {
        this.price = price;
    }

    public long rounded()
    {
        return Math.round(price);
    }
}
