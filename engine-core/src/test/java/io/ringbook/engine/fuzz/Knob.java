package io.ringbook.engine.fuzz;

/**
 * What a {@link Profile} can turn, with its value where a profile does not say. The first ones weigh the kinds of
 * command against each other, the next are chances in a thousand of an order's options, the last are sizes.
 */
enum Knob
{
    NEW(600),
    CANCEL(110),
    REPLACE(150),
    MASS_CANCEL(4),
    KILL(1),
    ACCOUNT(1),
    PHASE(6),
    REFERENCE(5),
    BAND(3),
    CLOCK(20),
    INSTRUMENT(2),
    TRANSFER(30),
    ADMIN(2),

    MARKET(60),
    STOP(40),
    STOP_LIMIT(40),
    TRAILING(30),
    TIF(250),
    ICEBERG(120),
    MIN_QTY(50),
    BUDGET(250),
    POST_ONLY(50),
    OCO(50),
    STP_MODE(400),
    STP_GROUP(150),
    CL_ORD_ID(400),
    OWN_PRICE(300),
    SAME_LOTS(150),
    BAD(15),
    FOREIGN(30),
    OPEN_QTY(60),
    /** Of runs, have accounts ON. */
    MONEY(400),
    /** Of orders, are sized by what the account has. */
    FIT(80),
    /** Of orders, come right after a transfer that leaves the account just what they need, or a unit less. */
    EXACT(60),

    LEVELS(6),
    LOTS(20),
    ACCOUNTS(4),
    MAX_LIVE(60),
    TIME_STEP_US(1_000);

    static final Knob[] COMMANDS =
        {NEW, CANCEL, REPLACE, MASS_CANCEL, KILL, ACCOUNT, PHASE, REFERENCE, BAND, CLOCK, INSTRUMENT, TRANSFER, ADMIN};

    final int standard;

    Knob(final int standard)
    {
        this.standard = standard;
    }

    boolean isSize()
    {
        return ordinal() >= LEVELS.ordinal();
    }
}
