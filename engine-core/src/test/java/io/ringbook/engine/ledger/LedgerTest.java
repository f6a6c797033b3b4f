package io.ringbook.engine.ledger;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Sums at their ends: what may be deposited, what may be collected, how many balances there may be.
 */
class LedgerTest
{
    private static final long MOST = Ledger.MAX_NET_DEPOSITS;

    private final Ledger ledger = new Ledger(3, 2);

    private void endCommand()
    {
        ledger.balances().endCommand(ledger.assets(), (account, assetId, available, locked, change, lockChange) ->
        {
        });
    }

    @Test
    void shouldTakeDepositsUpToTheMostAndNoFurther()
    {
        final int asset = ledger.addAsset("Q", 8);
        assertFalse(ledger.isDepositOverflow(asset, MOST));
        assertTrue(ledger.isDepositOverflow(asset, MOST + 1));
        assertTrue(ledger.isDepositOverflow(asset, Long.MAX_VALUE));
        ledger.transfer(1, asset, MOST - 5);
        assertFalse(ledger.isDepositOverflow(asset, 5));
        assertTrue(ledger.isDepositOverflow(asset, 6));
        assertTrue(ledger.isDepositOverflow(asset, Long.MAX_VALUE));
        ledger.transfer(2, asset, 5);
        assertTrue(ledger.isDepositOverflow(asset, 1));
        ledger.transfer(1, asset, -7);
        assertFalse(ledger.isDepositOverflow(asset, 7));
        assertTrue(ledger.isDepositOverflow(asset, 8));
        assertEquals(MOST - 7, ledger.netDeposits(asset));
        assertEquals(MOST - 12, ledger.availableUnits(1, asset));
        assertEquals(0, ledger.lockedUnits(1, asset));
        assertEquals(0, ledger.availableUnits(3, asset));
    }

    @Test
    void shouldCutRebatesToTheRoomThatIsLeft()
    {
        final int asset = ledger.addAsset("Q", 8);
        final int other = ledger.addAsset("R", 8);
        assertEquals(MOST - 1, ledger.rebateRoom(asset));
        assertEquals(-MOST / 2, ledger.collect(asset, -MOST / 2));
        assertEquals(-(MOST / 2 - 1), ledger.collect(asset, -MOST));
        assertEquals(0, ledger.rebateRoom(asset));
        assertEquals(1 - MOST, ledger.fees(asset));
        assertEquals(0, ledger.collect(asset, -1));
        assertEquals(0, ledger.collect(asset, Long.MIN_VALUE));
        assertEquals(0, ledger.collect(asset, 0));
        assertEquals(3, ledger.collect(asset, 3));
        assertEquals(-2, ledger.collect(asset, -2));
        assertEquals(-1, ledger.collect(asset, -2));
        assertEquals(1 - MOST, ledger.fees(asset));
        assertEquals(0, ledger.fees(other));

        assertEquals(MOST, ledger.collect(other, MOST));
        assertEquals(Long.MAX_VALUE, ledger.rebateRoom(other));
        assertEquals(-Long.MAX_VALUE, ledger.collect(other, Long.MIN_VALUE));
        assertEquals(1 - MOST, ledger.fees(other));
    }

    @Test
    void shouldTakeDepositsAgainWhenRebatesHaveBeenWithdrawn()
    {
        final int asset = ledger.addAsset("Q", 8);
        ledger.transfer(1, asset, MOST);
        ledger.balances().add(ledger.balances().find(1, asset), -ledger.collect(asset, -MOST));
        assertEquals(Long.MAX_VALUE, ledger.availableUnits(1, asset));
        ledger.transfer(1, asset, -Long.MAX_VALUE);
        assertEquals(1 - MOST, ledger.netDeposits(asset));
        assertFalse(ledger.isDepositOverflow(asset, Long.MAX_VALUE));
        ledger.transfer(2, asset, Long.MAX_VALUE);
        assertEquals(MOST, ledger.netDeposits(asset));
        assertTrue(ledger.isDepositOverflow(asset, 1));
        assertEquals(Long.MAX_VALUE, ledger.availableUnits(2, asset));
    }

    @Test
    void shouldLeaveRoomForWhatIsThereOnly()
    {
        final int asset = ledger.addAsset("Q", 8);
        final int other = ledger.addAsset("R", 8);
        ledger.transfer(1, asset, 1);
        ledger.transfer(1, other, 1);
        assertTrue(ledger.hasRoomFor(9, asset));
        ledger.transfer(2, asset, 1);
        assertFalse(ledger.hasRoomFor(9, asset));
        assertFalse(ledger.hasRoomFor(2, other));
        assertFalse(ledger.hasRoomFor(0, Assets.UNKNOWN));
        assertTrue(ledger.hasRoomFor(2, asset));
        assertTrue(ledger.hasRoomFor(1, other));
        endCommand();
        ledger.transfer(1, other, -1);
        endCommand();
        assertTrue(ledger.hasRoomFor(2, other));
        assertTrue(ledger.hasRoomFor(9, asset));
    }

    @Test
    void shouldLeaveRoomForTransfersUpToTheLimit()
    {
        final int asset = ledger.addAsset("Q", 8);
        assertTrue(ledger.hasRoomForTransfer());
        ledger.transfers().add(1, 1, 0, asset, 1, 0);
        assertTrue(ledger.hasRoomForTransfer());
        ledger.transfers().add(1, 2, 0, asset, 1, 0);
        assertFalse(ledger.hasRoomForTransfer());
    }

    @Test
    void shouldAddUpNetDepositsOfWhatIsRestored()
    {
        for (int i = 0; i < 100; i++)
        {
            final int asset = ledger.addAsset("A" + i, i % 19);
            ledger.restoreFees(asset, 1 - MOST + i);
            ledger.restore(1, asset, MOST, 1);
            ledger.restore(2, asset, 0, MOST - 2 - i);
            assertEquals(MOST, ledger.netDeposits(asset));
            assertEquals(1 - MOST + i, ledger.fees(asset));
            assertEquals(MOST - 2 - i, ledger.lockedUnits(2, asset));
            assertEquals(MOST, ledger.availableUnits(1, asset));
        }
    }
}
