package io.ringbook.engine.fuzz;

import io.ringbook.engine.reference.Command;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.TransferType;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Draws what moves money from outside: the mode of accounts, assets, what accounts have at the beginning, deposits and
 * withdrawals, and at the end of a run the withdrawal of all. One thread.
 */
final class MoneyWriter
{
    private static final long MAX_NET_DEPOSITS = 1L << 62;
    private static final int MAX_FUNDED = 120;
    private static final int MAX_DRAINED = 60;
    private static final String[] QUOTES = {"Q", "B0"};

    private final Profile profile;
    private final SplitMix random;
    private final Auditor auditor;
    private final int[] knobs;
    private final TransferIds transferIds;

    MoneyWriter(
        final Profile profile,
        final SplitMix random,
        final Auditor auditor,
        final int[] knobs,
        final TransferIds transferIds)
    {
        this.profile = profile;
        this.random = random;
        this.auditor = auditor;
        this.knobs = knobs;
        this.transferIds = transferIds;
    }

    /** The mode of accounts, and the scales of some assets; small ones make fees that must be rounded. */
    void begin(final boolean isMoney, final Queue<Command> planned)
    {
        if (random.chance(isMoney ? 150 : 30))
        {
            planned.add(new Command.SetAccountsMode(0, AccountsMode.OFF));
        }
        if (isMoney)
        {
            planned.add(new Command.SetAccountsMode(0, AccountsMode.ON));
        }
        for (final String asset : QUOTES)
        {
            if (random.chance(isMoney ? profile.isBig() ? 950 : 700 : 30))
            {
                final int scale = (int)(profile.isBig() ? 3 : random.pick(3, 3, 3, 4, 6, random.chance(60) ? 2 : 8));
                planned.add(new Command.DefineAsset(0, asset, scale));
            }
        }
        if (random.chance(isMoney ? 400 : 30))
        {
            planned.add(new Command.DefineAsset(0, "B1", (int)random.pick(1, 1, 2, 3, 18)));
        }
    }

    /** What accounts have at first. */
    void fund(final Queue<Command> planned)
    {
        final long plenty = profile.isPoor() ? 0 : random.pick(2, 6, 30, 1_000, 1_000, 1_000);
        final int accounts = knobs[Knob.ACCOUNTS.ordinal()];
        for (int i = 0; i < Math.min(MAX_FUNDED, accounts); i++)
        {
            final long account = profile.account(accounts <= MAX_FUNDED ? i : random.below(accounts));
            for (final Ledger.Asset asset : auditor.money().ledger().assets())
            {
                final long typical = typicalUnits(asset);
                final long most = typical > MAX_NET_DEPOSITS / (1 + plenty) / accounts ?
                    MAX_NET_DEPOSITS / accounts : typical * plenty;
                final long units = 0 == plenty ? random.between(0, typical / 6) : random.between(most / 2, most);
                if (units > 0 && !random.chance(30))
                {
                    planned.add(new Command.Transfer(
                        0, TransferType.DEPOSIT, account, asset.name, units, transferIds.next()));
                }
            }
        }
    }

    /** Units of a large order. */
    private long typicalUnits(final Ledger.Asset asset)
    {
        long units = 1;
        for (int id = 1; id <= auditor.marketCount(); id++)
        {
            final Market market = auditor.market(id);
            final long lots = knobs[Knob.LOTS.ordinal()];
            final var typical = asset == market.quoteAsset ? market.money.notional(profile.price(1), lots) :
                asset == market.baseAsset ? market.money.baseUnits(lots) : java.math.BigInteger.ONE;
            units = Math.max(units, typical.bitLength() > 61 ? 1L << 60 : Math.abs(typical.longValue()));
        }
        return units;
    }

    /** A deposit or a withdrawal, of an amount that matters. */
    Command transfer(final long timeNs, final Queue<Command> planned)
    {
        final List<Ledger.Asset> assets = auditor.money().ledger().assets();
        final long account = profile.account(random.below(knobs[Knob.ACCOUNTS.ordinal()]));
        if (assets.isEmpty() || random.chance(15))
        {
            return transferOf(timeNs, account, "U" + random.below(3), random.pick(0, 1, 5, 1_000));
        }
        final Ledger.Asset asset = assets.get(random.below(assets.size()));
        final long free = auditor.money().ledger().balance(account, asset).freeUnits();
        final long room = MAX_NET_DEPOSITS - asset.netDepositsUnits;
        final long typical = typicalUnits(asset);
        final long units;
        switch (random.below(14))
        {
            case 0:
                units = random.pick(0, -1, -Long.MAX_VALUE, -typical);
                break;

            case 1:
                units = random.chance(300) ? overflow(timeNs, account, asset, room, planned) : 1;
                break;

            case 2, 3:
                units = free;
                break;

            case 4:
                units = free + 1;
                break;

            case 5:
                units = free - 1;
                break;

            case 6:
                units = random.chance(500) ? MAX_NET_DEPOSITS + 1 : Long.MAX_VALUE;
                break;

            case 7, 8:
                units = random.between(1, 5);
                break;

            case 9:
                units = random.between(0, Math.max(1, free));
                break;

            default:
                units = random.between(0, profile.isPoor() ? 1 + typical / 8 : typical);
        }
        return transferOf(timeNs, account, asset.name, units);
    }

    /** All that may come in, or a unit more; and out again. */
    private long overflow(
        final long timeNs,
        final long account,
        final Ledger.Asset asset,
        final long room,
        final Queue<Command> planned)
    {
        planned.add(new Command.Transfer(
            timeNs, TransferType.DEPOSIT, account, asset.name, room + 1, transferIds.next()));
        planned.add(new Command.Transfer(
            timeNs, TransferType.DEPOSIT, account, asset.name, room, transferIds.next()));
        planned.add(new Command.Transfer(timeNs, TransferType.DEPOSIT, account, asset.name, 1, transferIds.next()));
        planned.add(new Command.Transfer(
            timeNs, TransferType.WITHDRAW, account, asset.name, room, transferIds.next()));
        return 0;
    }

    private Command transferOf(final long timeNs, final long account, final String asset, final long units)
    {
        final long id = random.chance(80) ? transferIds.used(random) : random.chance(5) ? Long.MAX_VALUE :
            transferIds.next();
        return new Command.Transfer(
            timeNs, random.chance(450) ? TransferType.DEPOSIT : TransferType.WITHDRAW, account, asset, units, id);
    }

    /** Too late, mostly. */
    Command admin(final long timeNs)
    {
        if (random.chance(400))
        {
            return new Command.SetAccountsMode(timeNs, random.chance(500) ? AccountsMode.ON : AccountsMode.OFF);
        }
        final String asset = random.chance(500) ? "Q" : random.chance(500) ? "B" + random.below(6) :
            "U" + random.below(5);
        return new Command.DefineAsset(timeNs, asset, (int)random.pick(0, 3, 8, 18, 19));
    }

    /** Everything that is available, or with many accounts mostly only some of it. */
    List<Command> drain(final long timeNs)
    {
        final List<Command> withdrawals = new ArrayList<>();
        final boolean isAll = auditor.money().ledger().balances().size() < 2 * MAX_DRAINED || random.chance(250);
        for (final Ledger.Balance balance : auditor.money().ledger().balances())
        {
            if (balance.freeUnits() > 0 && (isAll || withdrawals.size() < MAX_DRAINED))
            {
                withdrawals.add(new Command.Transfer(timeNs, TransferType.WITHDRAW, balance.account,
                    balance.asset.name, balance.freeUnits(), transferIds.next()));
            }
        }
        return withdrawals;
    }
}
