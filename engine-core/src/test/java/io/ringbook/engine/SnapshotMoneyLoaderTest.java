package io.ringbook.engine;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.ledger.Balances;
import io.ringbook.engine.ledger.Ledger;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.SnapshotAssetEncoder;
import io.ringbook.sbe.SnapshotBalanceEncoder;
import io.ringbook.sbe.SnapshotCountersEncoder;
import io.ringbook.sbe.SnapshotOrderEncoder;
import io.ringbook.sbe.SnapshotTransferEncoder;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

import static io.ringbook.engine.Desk.buy;
import static io.ringbook.engine.Desk.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Money that does not add up never becomes an engine, and the refusal says why. Checksums are right, and where a
 * message alone is not wrong the state hash too.
 */
class SnapshotMoneyLoaderTest
{
    private static final int COUNTERS = SnapshotCountersEncoder.TEMPLATE_ID;
    private static final int ASSET = SnapshotAssetEncoder.TEMPLATE_ID;
    private static final int BALANCE = SnapshotBalanceEncoder.TEMPLATE_ID;
    private static final int TRANSFER = SnapshotTransferEncoder.TEMPLATE_ID;
    private static final int ORDER = SnapshotOrderEncoder.TEMPLATE_ID;
    private static final int BODY = SnapshotMessage.HEADER_LENGTH;
    private static final int TEMPLATE_INDEX = 2;
    private static final int MUTATIONS = 60_000;
    private static final int Q = 1;
    private static final int B = 2;

    private final Desk desk = desk();
    private final Ledger ledger = desk.engine().state().ledger;
    private List<byte[]> messages = messages();

    private static Desk desk()
    {
        final Desk desk = new Desk(new EngineConfig());
        desk.accountsOn();
        desk.send((encoder) -> encoder.assetDefinition(0, "Q", 8));
        desk.send((encoder) -> encoder.assetDefinition(0, "B", 0));
        desk.define(new InstrumentSpec().symbol("X").baseAsset("B").quoteAsset("Q").tickSize(1, 8)
            .feesBps(25_000, 33_333));
        desk.deposit(1, "B", 100);
        desk.deposit(1, "Q", 100_000);
        desk.deposit(2, "Q", 100_000);
        desk.withdraw(3, "Q", 5);
        desk.send(sell(1, 10, 11));
        desk.send(buy(2, 3, 11));
        desk.send(buy(2, 6, 9));
        desk.send(buy(2, NullValue.LONG, NullValue.LONG).stop(50).budget(777));
        desk.send(sell(1, 6, NullValue.LONG).trail(4));
        return desk;
    }

    private List<byte[]> messages()
    {
        final SnapshotBytes written = SnapshotBytes.written(desk.engine());
        final List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < written.messageCount(); i++)
        {
            messages.add(written.message(i));
        }
        return messages;
    }

    private static byte[] joined(final List<byte[]> messages)
    {
        int length = 0;
        for (final byte[] message : messages)
        {
            length += message.length;
        }
        final byte[] bytes = new byte[length];
        int at = 0;
        for (final byte[] message : messages)
        {
            System.arraycopy(message, 0, bytes, at, message.length);
            at += message.length;
        }
        return SnapshotBytes.sealed(bytes);
    }

    private MatchingEngine load()
    {
        return SnapshotBytes.load(joined(messages), new EngineConfig(), new NoEvents());
    }

    private void thenRefused(final String expected)
    {
        final String refusal = assertThrows(SnapshotException.class, this::load).getMessage();
        assertTrue(refusal.contains(expected), refusal);
        messages = messages();
    }

    private int index(final int templateId, final int number)
    {
        int left = number;
        for (int i = 0; i < messages.size(); i++)
        {
            if (new UnsafeBuffer(messages.get(i)).getShort(TEMPLATE_INDEX) == templateId && 0 == left--)
            {
                return i;
            }
        }
        throw new AssertionError("no message " + number + " of " + templateId);
    }

    private UnsafeBuffer message(final int templateId, final int number)
    {
        return new UnsafeBuffer(messages.get(index(templateId, number)));
    }

    private SnapshotBalanceEncoder balance(final int number)
    {
        return new SnapshotBalanceEncoder().wrap(message(BALANCE, number), BODY);
    }

    private SnapshotTransferEncoder transfer(final int number)
    {
        return new SnapshotTransferEncoder().wrap(message(TRANSFER, number), BODY);
    }

    private SnapshotCountersEncoder counters()
    {
        return new SnapshotCountersEncoder().wrap(message(COUNTERS, 0), BODY);
    }

    /** Changes the engine itself, so that the state hash of what it writes is right. */
    private void given(final Consumer<Balances> change)
    {
        change.accept(ledger.balances());
        messages = messages();
    }

    private int row(final long account, final int assetId)
    {
        return ledger.balances().find(account, assetId);
    }

    @Test
    void shouldLoadWhatWasWritten()
    {
        assertEquals(desk.engine().stateHash(), load().stateHash());
        MoneyChecks.check(load());
    }

    @Test
    void shouldRefuseMoreLockedThanOrdersLock()
    {
        given((balances) -> balances.lock(row(1, B), 1));
        thenRefused("orders to lock what is locked of account 1, found 1");
        given((balances) -> balances.lock(row(1, B), -1));
        given((balances) -> balances.lock(row(1, Q), 1));
        thenRefused("orders to lock what is locked of account 1, found 1");
    }

    @Test
    void shouldRefuseLessLockedThanOrdersLock()
    {
        given((balances) -> balances.lock(row(2, Q), -1));
        thenRefused("what an order locks to be locked, orderId");
        given((balances) -> balances.lock(row(2, Q), 1));
        assertEquals(desk.engine().stateHash(), load().stateHash());
        given((balances) -> balances.lock(row(1, B), -6));
        thenRefused("what an order locks to be locked, orderId, found 5");
    }

    @Test
    void shouldRefuseAnOrderOfAnAccountWithoutBalance()
    {
        final Orders orders = desk.engine().state().books.orders();
        given((balances) ->
        {
            final long locked = balances.locked(row(2, Q));
            balances.lock(row(2, Q), -locked);
            balances.add(row(2, Q), -balances.available(row(2, Q)));
            balances.endCommand(ledger.assets(), (account, asset, available, lock, change, lockChange) ->
            {
            });
        });
        assertEquals(4, orders.count());
        thenRefused("what an order locks to be locked, orderId");
    }

    @Test
    void shouldRefuseBalancesOutOfOrderOrTwice()
    {
        final int first = index(BALANCE, 0);
        messages.add(first, messages.remove(first + 1));
        thenRefused("a balance behind the one before it, account");
        messages.set(first + 1, messages.get(first));
        thenRefused("a balance behind the one before it, account");
        balance(0).account(2).assetId(Q);
        thenRefused("a balance behind the one before it, account");
    }

    @Test
    void shouldRefuseBalancesThatCannotBe()
    {
        balance(1).availableUnits(-1);
        thenRefused("availableUnits of 0 to");
        balance(1).lockedUnits(Long.MIN_VALUE);
        thenRefused("lockedUnits of 0 to");
        balance(1).availableUnits(0).lockedUnits(0);
        thenRefused("a balance other than zero of account");
        balance(0).assetId(0);
        thenRefused("assetId of 1 to 2, found assetId=0");
        balance(0).assetId(3);
        thenRefused("assetId of 1 to 2, found assetId=3");
        for (final long units : new long[]{Long.MAX_VALUE, (1L << 62) + 1, (1L << 62) - 50})
        {
            balance(1).availableUnits(units);
            balance(2).availableUnits(units);
            thenRefused("balances of the asset within what can have been deposited, account");
        }
        balance(1).availableUnits(Long.MAX_VALUE).lockedUnits(Long.MAX_VALUE);
        thenRefused("balances of the asset within what can have been deposited, account");
    }

    @Test
    void shouldRefuseFeesThatCannotHaveBeenCollected()
    {
        final SnapshotAssetEncoder asset = new SnapshotAssetEncoder();
        for (final long units : new long[]{-(1L << 62), Long.MIN_VALUE, (1L << 62) + 1, Long.MAX_VALUE})
        {
            asset.wrap(message(ASSET, 0), BODY).feesUnits(units);
            thenRefused("feesUnits of ");
        }
        asset.wrap(message(ASSET, 0), BODY).feesUnits(1L << 62);
        thenRefused("balances of the asset within what can have been deposited, account");
    }

    @Test
    void shouldRefuseTransfersThatCannotHaveBeen()
    {
        messages.add(index(TRANSFER, 1), messages.get(index(TRANSFER, 0)));
        counters().transferCount(5);
        thenRefused("a transferId only once of an account, transferId");
        transfer(3).account(1).transferId(1);
        thenRefused("a transferId only once of an account, transferId");
        transfer(0).assetId(0);
        thenRefused("assetId of 1 to 2, found assetId=0");
        transfer(0).assetId(3);
        thenRefused("assetId of 1 to 2, found assetId=3");
        transfer(0).outcome(TransferOutcome.ACCOUNTS_OFF);
        thenRefused("outcome of 0 to 3, found outcome=4");
        transfer(0).transferType(TransferType.NULL_VAL);
        thenRefused("transferType of 0 to 1, found transferType=255");
        final int first = index(TRANSFER, 0);
        messages.add(first, messages.remove(first + 1));
        thenRefused("SnapshotFooter: expected stateHash=");
        transfer(0).amountUnits(99);
        thenRefused("SnapshotFooter: expected stateHash=");
    }

    @Test
    void shouldRefuseACarryOutOfRange()
    {
        for (final int carry : new int[]{-1, 100_000, Integer.MIN_VALUE, Integer.MAX_VALUE})
        {
            new SnapshotOrderEncoder().wrap(message(ORDER, 0), BODY).feeCarry(carry);
            thenRefused("feeCarry of 0 to 99999, found feeCarry=" + carry);
        }
        new SnapshotOrderEncoder().wrap(message(ORDER, 1), BODY).feeCarry(49_999);
        thenRefused("SnapshotFooter: expected stateHash=");
    }

    @Test
    void shouldRefuseMoneyWithAccountsOff()
    {
        counters().accountsMode(AccountsMode.OFF);
        thenRefused("no transfers and balances with accountsMode=OFF");
        counters().accountsMode(AccountsMode.NULL_VAL);
        thenRefused("accountsMode of 0 to 1, found accountsMode=255");

        final Desk off = new Desk(new EngineConfig());
        off.define(new InstrumentSpec().symbol("X").baseAsset("B").quoteAsset("Q"));
        off.send(buy(1, 5, 5));
        final SnapshotBytes written = SnapshotBytes.written(off.engine());
        messages.clear();
        for (int i = 0; i < written.messageCount(); i++)
        {
            messages.add(written.message(i));
        }
        new SnapshotOrderEncoder().wrap(message(ORDER, 0), BODY).feeCarry(50_000);
        final List<byte[]> withCarry = new ArrayList<>(messages);
        thenRefused("feeCarry of 0 to 0, found feeCarry=50000");
        messages = withCarry;
        new SnapshotOrderEncoder().wrap(message(ORDER, 0), BODY).feeCarry(0);
        assertEquals(off.engine().stateHash(), load().stateHash());
        counters().accountsMode(AccountsMode.ON);
        thenRefused("SnapshotFooter: expected stateHash=");
    }

    @Test
    void shouldRefuseWhatTheLimitsDoNotHold()
    {
        final byte[] bytes = joined(messages);
        final String refusal = assertThrows(SnapshotException.class, () ->
            SnapshotBytes.load(bytes, new EngineConfig().maxTransfers(3), new NoEvents())).getMessage();
        assertTrue(refusal.contains("maxTransfers=3, found transferCount=4"), refusal);
        SnapshotBytes.load(bytes, new EngineConfig().maxTransfers(4).maxBalances(4).maxOrders(4), new NoEvents());
        counters().balanceCount(-1);
        thenRefused("balanceCount of 0 to");
        counters().transferCount(-1);
        thenRefused("transferCount=-1");
        counters().balanceCount(5);
        thenRefused("expected SnapshotBalance 5 of 5");
        counters().balanceCount(3);
        thenRefused("expected SnapshotInstrument 1 of 1");
    }

    @Test
    void shouldRefuseOrLoadWhatWasBentOnPurposeAndNeverBreak()
    {
        final long seed = Long.getLong("ringbook.seed", 47);
        final SplittableRandom random = new SplittableRandom(seed);
        final byte[] snapshot = joined(messages);
        int loaded = 0;
        for (int i = 0; i < MUTATIONS; i++)
        {
            final byte[] bent = snapshot.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--)
            {
                final int index = random.nextInt(bent.length - 4);
                bent[index] = (byte)(random.nextBoolean() ? random.nextInt(256) : bent[index] ^ 1 << random.nextInt(8));
            }
            SnapshotBytes.sealed(bent);
            try
            {
                final MatchingEngine engine =
                    SnapshotBytes.load(bent, new EngineConfig().initialOrders(4), new NoEvents());
                MoneyChecks.check(engine);
                loaded++;
            }
            catch (final SnapshotException refused)
            {
                assertTrue(refused.getMessage().startsWith("snapshot: at byte "), refused.getMessage());
            }
            catch (final RuntimeException broken)
            {
                throw new AssertionError("seed " + seed + ", mutation " + i + ": " + broken, broken);
            }
        }
        assertTrue(loaded < MUTATIONS / 4, "seed " + seed + ": " + loaded + " of " + MUTATIONS + " loaded");
    }
}
