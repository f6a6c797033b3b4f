package io.ringbook.gateway.user;

/**
 * How often somebody may come. Each is a rate and how much may come at once after a rest; a rate of 0 is no limit.
 *
 * @param user       requests of a user, by whatever sessions and keys.
 * @param address    requests of an address, before it is known who it is; of IPv6 its /64.
 * @param signUp     sign-ups and logins of an address, each.
 * @param failure    requests of an address with a token or signature that does not hold.
 * @param maxBuckets addresses, and users, that are told apart; those beyond share one bucket.
 */
public record RateLimits(Rate user, Rate address, Rate signUp, Rate failure, int maxBuckets)
{
    /** As it is where nothing is said. */
    public static final RateLimits DEFAULT = new RateLimits(
        new Rate(2_000, 4_000), new Rate(4_000, 8_000), new Rate(10, 20), new Rate(20, 100), 1 << 16);

    /** No limit at all. */
    public static final RateLimits NONE = new RateLimits(Rate.NONE, Rate.NONE, Rate.NONE, Rate.NONE, 1);

    /**
     * A rate.
     *
     * @param perSecond in the long run; 0 is no limit.
     * @param burst     at once after a rest, 1 at least.
     */
    public record Rate(int perSecond, int burst)
    {
        /** No limit. */
        public static final Rate NONE = new Rate(0, 1);

        /**
         * A rate.
         *
         * @param perSecond in the long run; 0 is no limit.
         * @param burst     at once after a rest, 1 at least.
         * @throws IllegalArgumentException if it is negative, or nothing could ever come.
         */
        public Rate
        {
            if (perSecond < 0 || perSecond > 1_000_000 || burst < 1 || burst > 10_000_000)
            {
                throw new IllegalArgumentException(
                    "rate: expected 0 to 1000000 a second and a burst of 1 to 10000000, found " + perSecond +
                    " and " + burst);
            }
        }
    }
}
