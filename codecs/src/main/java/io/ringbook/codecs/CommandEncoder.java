package io.ringbook.codecs;

import io.ringbook.sbe.AccountDefinitionEncoder;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.AccountsModeDefinitionEncoder;
import io.ringbook.sbe.AssetDefinitionEncoder;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.CancelOrderEncoder;
import io.ringbook.sbe.ClockTickEncoder;
import io.ringbook.sbe.InstrumentDefinitionEncoder;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.KillSwitchEncoder;
import io.ringbook.sbe.MassCancelEncoder;
import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.NewOrderEncoder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.ReplaceOrderEncoder;
import io.ringbook.sbe.SetPriceBandEncoder;
import io.ringbook.sbe.SetReferencePriceEncoder;
import io.ringbook.sbe.SetTradingPhaseEncoder;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.SnapshotMarkerEncoder;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferEncoder;
import io.ringbook.sbe.TransferType;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Commands as calls to commands as SBE bytes. Each method writes one whole message, its header included, at the place
 * last given to {@link #wrap}, and returns its length in bytes. The timestamp is written as 0: the sequencer stamps it,
 * see {@link #timestampNs(MutableDirectBuffer, int, long)}. One thread, and one encoder for each.
 *
 * <p>What is null is {@link NullValue#LONG} or {@link NullValue#INT}. Whether a command makes sense is not looked at
 * here: the engine judges it and answers with an event.
 *
 * <p>Long because it has a method for each command of the schema.
 */
public final class CommandEncoder
{
    /** No command is longer than this, in bytes. */
    public static final int MAX_COMMAND_LENGTH = 496;

    private static final int HEADER_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int TIMESTAMP_OFFSET = HEADER_LENGTH + NewOrderEncoder.timestampNsEncodingOffset();

    /** Bytes of a command up to the end of its timestamp. */
    public static final int STAMPED_LENGTH = TIMESTAMP_OFFSET + Long.BYTES;

    private static final int CORRELATION_ID_OFFSET = HEADER_LENGTH + NewOrderEncoder.correlationIdEncodingOffset();

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final NewOrderEncoder newOrder = new NewOrderEncoder();
    private final CancelOrderEncoder cancelOrder = new CancelOrderEncoder();
    private final ReplaceOrderEncoder replaceOrder = new ReplaceOrderEncoder();
    private final MassCancelEncoder massCancel = new MassCancelEncoder();
    private final InstrumentDefinitionEncoder instrumentDefinition = new InstrumentDefinitionEncoder();
    private final AssetDefinitionEncoder assetDefinition = new AssetDefinitionEncoder();
    private final AccountsModeDefinitionEncoder accountsMode = new AccountsModeDefinitionEncoder();
    private final AccountDefinitionEncoder accountDefinition = new AccountDefinitionEncoder();
    private final TransferEncoder transfer = new TransferEncoder();
    private final SetTradingPhaseEncoder setTradingPhase = new SetTradingPhaseEncoder();
    private final SetReferencePriceEncoder setReferencePrice = new SetReferencePriceEncoder();
    private final SetPriceBandEncoder setPriceBand = new SetPriceBandEncoder();
    private final ClockTickEncoder clockTick = new ClockTickEncoder();
    private final KillSwitchEncoder killSwitch = new KillSwitchEncoder();
    private final SnapshotMarkerEncoder snapshotMarker = new SnapshotMarkerEncoder();

    private final OrderInstructions noInstructions = new OrderInstructions();
    private final ClOrdId noId = new ClOrdId();

    private MutableDirectBuffer buffer;
    private int offset;

    /**
     * Stamps the time of an encoded command; every command has it at the same place.
     *
     * @param buffer      that holds the command.
     * @param offset      of its message header.
     * @param timestampNs to stamp.
     */
    public static void timestampNs(final MutableDirectBuffer buffer, final int offset, final long timestampNs)
    {
        buffer.putLong(offset + TIMESTAMP_OFFSET, timestampNs, NewOrderEncoder.BYTE_ORDER);
    }

    /**
     * Reads the time of an encoded command.
     *
     * @param buffer that holds the command.
     * @param offset of its message header.
     * @return the time stamped.
     */
    public static long timestampNs(final DirectBuffer buffer, final int offset)
    {
        return buffer.getLong(offset + TIMESTAMP_OFFSET, NewOrderEncoder.BYTE_ORDER);
    }

    /**
     * Sets the correlation id of an encoded command; every command has it at the same place.
     *
     * @param buffer        that holds the command.
     * @param offset        of its message header.
     * @param correlationId of the caller's choice, echoed by every event the command causes.
     */
    public static void correlationId(final MutableDirectBuffer buffer, final int offset, final long correlationId)
    {
        buffer.putLong(offset + CORRELATION_ID_OFFSET, correlationId, NewOrderEncoder.BYTE_ORDER);
    }

    /**
     * Where the next command goes.
     *
     * @param buffer to write into, with {@value #MAX_COMMAND_LENGTH} bytes of room.
     * @param offset of the message header.
     * @return this.
     * @throws IllegalArgumentException if there is less room, and the buffer cannot grow.
     */
    public CommandEncoder wrap(final MutableDirectBuffer buffer, final int offset)
    {
        if (null == buffer || offset < 0 || buffer.capacity() - offset < MAX_COMMAND_LENGTH && !buffer.isExpandable())
        {
            throw new IllegalArgumentException("wrap: expected a buffer with " + MAX_COMMAND_LENGTH +
                " bytes from offset=" + offset + " on, found " + buffer);
        }
        this.buffer = buffer;
        this.offset = offset;
        return this;
    }

    /**
     * A new order.
     *
     * @param correlationId of the caller's choice.
     * @param account       that owns the order, from 1.
     * @param instrumentId  to trade.
     * @param side          to trade on.
     * @param ordType       type.
     * @param timeInForce   how long it lives.
     * @param priceTicks    limit or protection price, or null.
     * @param quantityLots  total, or null for an order by budget.
     * @param stpMode       or {@link StpMode#NULL_VAL} for the instrument's default.
     * @param postOnly      never to take.
     * @param instructions  the rest, may be empty.
     * @param clOrdId       the client's id, may be empty.
     * @return length in bytes.
     */
    public int newOrder(
        final long correlationId,
        final long account,
        final int instrumentId,
        final Side side,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final long priceTicks,
        final long quantityLots,
        final StpMode stpMode,
        final boolean postOnly,
        final OrderInstructions instructions,
        final ClOrdId clOrdId)
    {
        newOrder.wrapAndApplyHeader(wrapped(), offset, header)
            .timestampNs(0)
            .correlationId(correlationId)
            .account(account)
            .priceTicks(priceTicks)
            .quantityLots(quantityLots);
        // In words, as an engine on the same thread reads them: a load that spans young stores waits for all of them.
        final int block = offset + HEADER_LENGTH;
        buffer.putLong(
            block + NewOrderEncoder.instrumentIdEncodingOffset(),
            OrderTerms.of(instrumentId, side, ordType, timeInForce, stpMode), ByteOrder.LITTLE_ENDIAN);
        if (instructions.isEmpty() && NullValue.LONG == instructions.stpGroup())
        {
            buffer.putInt(
                block + NewOrderEncoder.postOnlyEncodingOffset(),
                NewOrderCommand.plainTail(postOnly, clOrdId.length()), ByteOrder.LITTLE_ENDIAN);
            clOrdId.copyTo(buffer, offset + NewOrderCommand.MIN_LENGTH);
            return NewOrderCommand.MIN_LENGTH + clOrdId.length();
        }
        newOrder.postOnly(booleanType(postOnly)).instructionsCount(1).next()
            .stopPriceTicks(instructions.stopPriceTicks())
            .trailOffsetTicks(instructions.trailOffsetTicks())
            .quoteBudgetUnits(instructions.quoteBudgetUnits())
            .displayQuantityLots(instructions.displayQuantityLots())
            .minQuantityLots(instructions.minQuantityLots())
            .expireTimeNs(instructions.expireTimeNs())
            .stpGroup(instructions.stpGroup())
            .ocoGroup(instructions.ocoGroup());
        return clOrdId.encode(buffer, newOrder.limit()) - offset;
    }

    /**
     * A new limit order that rests until it is filled or cancelled (GTC), with the instrument's default for the rest.
     *
     * @param correlationId of the caller's choice.
     * @param account       that owns the order, from 1.
     * @param instrumentId  to trade.
     * @param side          to trade on.
     * @param priceTicks    limit.
     * @param quantityLots  total.
     * @return length in bytes.
     */
    public int limitOrder(
        final long correlationId,
        final long account,
        final int instrumentId,
        final Side side,
        final long priceTicks,
        final long quantityLots)
    {
        return newOrder(
            correlationId, account, instrumentId, side, OrdType.LIMIT, TimeInForce.GTC, priceTicks, quantityLots,
            StpMode.NULL_VAL, false, noInstructions, noId);
    }

    /**
     * Cancels an order named by either id.
     *
     * @param correlationId of the caller's choice.
     * @param account       that owns the order.
     * @param orderId       or null.
     * @param instrumentId  or null.
     * @param clOrdId       or empty.
     * @return length in bytes.
     */
    public int cancelOrder(
        final long correlationId,
        final long account,
        final long orderId,
        final int instrumentId,
        final ClOrdId clOrdId)
    {
        cancelOrder.wrapAndApplyHeader(wrapped(), offset, header)
            .timestampNs(0)
            .correlationId(correlationId)
            .account(account)
            .orderId(orderId)
            .instrumentId(instrumentId);
        return clOrdId.encode(buffer, cancelOrder.limit()) - offset;
    }

    /**
     * Amends an order named by either id; what is null keeps its value.
     *
     * @param correlationId       of the caller's choice.
     * @param account             that owns the order.
     * @param orderId             or null.
     * @param origClOrdId         or empty.
     * @param instrumentId        or null.
     * @param priceTicks          new price, or null.
     * @param quantityLots        new quantity, or null.
     * @param basis               what the quantity states: the total as in FIX, or what shall be open (as NASDAQ ITCH
     *                            replaces do), in which case priority is always lost.
     * @param stopPriceTicks      new stop price, or null.
     * @param displayQuantityLots new display quantity, or null.
     * @param expireTimeNs        new expire time, or null.
     * @param clOrdId             new client's id, or empty.
     * @return length in bytes.
     */
    public int replaceOrder(
        final long correlationId,
        final long account,
        final long orderId,
        final ClOrdId origClOrdId,
        final int instrumentId,
        final long priceTicks,
        final long quantityLots,
        final ReplaceBasis basis,
        final long stopPriceTicks,
        final long displayQuantityLots,
        final long expireTimeNs,
        final ClOrdId clOrdId)
    {
        replaceOrder.wrapAndApplyHeader(wrapped(), offset, header)
            .timestampNs(0)
            .correlationId(correlationId)
            .account(account)
            .orderId(orderId)
            .priceTicks(priceTicks)
            .quantityLots(quantityLots)
            .instrumentId(instrumentId)
            .basis(basis);

        if (NullValue.LONG == stopPriceTicks && NullValue.LONG == displayQuantityLots && NullValue.LONG == expireTimeNs)
        {
            replaceOrder.instructionsCount(0);
        }
        else
        {
            replaceOrder.instructionsCount(1).next()
                .stopPriceTicks(stopPriceTicks)
                .displayQuantityLots(displayQuantityLots)
                .expireTimeNs(expireTimeNs);
        }
        return clOrdId.encode(buffer, origClOrdId.encode(buffer, replaceOrder.limit())) - offset;
    }

    /**
     * Cancels an account's orders.
     *
     * @param correlationId of the caller's choice.
     * @param account       that owns the orders.
     * @param instrumentId  or null for all instruments.
     * @param side          or {@link Side#NULL_VAL} for both sides.
     * @return length in bytes.
     */
    public int massCancel(final long correlationId, final long account, final int instrumentId, final Side side)
    {
        massCancel.wrapAndApplyHeader(wrapped(), offset, header)
            .timestampNs(0)
            .correlationId(correlationId)
            .account(account)
            .instrumentId(instrumentId)
            .side(side);
        return massCancel.limit() - offset;
    }

    /**
     * Adds or changes an instrument.
     *
     * @param correlationId of the caller's choice.
     * @param spec          of the instrument.
     * @return length in bytes.
     */
    public int instrumentDefinition(final long correlationId, final InstrumentSpec spec)
    {
        instrumentDefinition.wrapAndApplyHeader(wrapped(), offset, header)
            .timestampNs(0)
            .correlationId(correlationId)
            .tickSize(spec.tickSize)
            .lotSize(spec.lotSize)
            .minPriceTicks(spec.minPriceTicks)
            .maxPriceTicks(spec.maxPriceTicks)
            .minQuantityLots(spec.minQuantityLots)
            .maxQuantityLots(spec.maxQuantityLots)
            .makerFee(spec.makerFee)
            .takerFee(spec.takerFee)
            .protectionTicks(spec.protectionTicks)
            .topOrderPct(spec.topOrderPct)
            .tickSizeDecimals((short)spec.tickSizeDecimals)
            .lotSizeDecimals((short)spec.lotSizeDecimals)
            .makerFeeDecimals((short)spec.makerFeeDecimals)
            .takerFeeDecimals((short)spec.takerFeeDecimals)
            .feeMode(spec.feeMode)
            .feeAsset(spec.feeAsset)
            .matching(spec.matching)
            .stpMode(spec.stpMode)
            .protectionAction(spec.protectionAction)
            .stopAtEntry(spec.stopAtEntry)
            .haltMode(spec.haltMode)
            .allowNegativePrice(booleanType(spec.allowNegativePrice))
            .l2(booleanType(spec.l2))
            .symbol(spec.symbol)
            .baseAsset(spec.baseAsset)
            .quoteAsset(spec.quoteAsset);
        return instrumentDefinition.limit() - offset;
    }

    /**
     * States an asset's scale before its first use.
     *
     * @param correlationId of the caller's choice.
     * @param asset         name.
     * @param scale         decimals of one unit.
     * @return length in bytes.
     */
    public int assetDefinition(final long correlationId, final String asset, final int scale)
    {
        assetDefinition.wrapAndApplyHeader(wrapped(), offset, header)
            .timestampNs(0)
            .correlationId(correlationId)
            .scale((short)scale)
            .asset(asset);
        return assetDefinition.limit() - offset;
    }

    /**
     * Says whether the engine keeps accounts: balances, locks and fees. Taken only before any asset or instrument is
     * named.
     *
     * @param correlationId of the caller's choice.
     * @param mode          ON, or OFF for pure matching, which a new engine begins with.
     * @return length in bytes.
     */
    public int accountsMode(final long correlationId, final AccountsMode mode)
    {
        accountsMode.wrapAndApplyHeader(wrapped(), offset, header)
            .timestampNs(0)
            .correlationId(correlationId)
            .mode(mode);
        return accountsMode.limit() - offset;
    }

    /**
     * Sets an account's limits, 0 is none.
     *
     * @param correlationId            of the caller's choice.
     * @param account                  to limit.
     * @param maxOpenOrders            live orders at a time.
     * @param maxOrderQuantity         mantissa, in the base asset.
     * @param maxOrderQuantityDecimals of it.
     * @param maxOrderNotional         mantissa, in the quote asset.
     * @param maxOrderNotionalDecimals of it.
     * @param ordersPerSecond          rate of the token bucket.
     * @param burst                    depth of the token bucket.
     * @return length in bytes.
     */
    public int accountDefinition(
        final long correlationId,
        final long account,
        final long maxOpenOrders,
        final long maxOrderQuantity,
        final int maxOrderQuantityDecimals,
        final long maxOrderNotional,
        final int maxOrderNotionalDecimals,
        final long ordersPerSecond,
        final long burst)
    {
        accountDefinition.wrapAndApplyHeader(wrapped(), offset, header)
            .timestampNs(0)
            .correlationId(correlationId)
            .account(account)
            .maxOpenOrders(maxOpenOrders)
            .maxOrderQuantity(maxOrderQuantity)
            .maxOrderNotional(maxOrderNotional)
            .ordersPerSecond(ordersPerSecond)
            .burst(burst)
            .maxOrderQuantityDecimals((short)maxOrderQuantityDecimals)
            .maxOrderNotionalDecimals((short)maxOrderNotionalDecimals);
        return accountDefinition.limit() - offset;
    }

    /**
     * A deposit or a withdrawal.
     *
     * @param correlationId of the caller's choice.
     * @param type          which of the two.
     * @param account       to move money for.
     * @param transferId    unique in the account: a repeat changes nothing.
     * @param asset         to move.
     * @param amountUnits   in units of the asset's scale.
     * @return length in bytes.
     */
    public int transfer(
        final long correlationId,
        final TransferType type,
        final long account,
        final long transferId,
        final String asset,
        final long amountUnits)
    {
        transfer.wrapAndApplyHeader(wrapped(), offset, header)
            .timestampNs(0)
            .correlationId(correlationId)
            .account(account)
            .transferId(transferId)
            .amountUnits(amountUnits)
            .transferType(type)
            .asset(asset);
        return transfer.limit() - offset;
    }

    /**
     * Moves an instrument to a trading phase.
     *
     * @param correlationId of the caller's choice.
     * @param instrumentId  of the instrument.
     * @param phase         to move to; UNCROSS ends a call phase by its auction and moves on to the phase behind it.
     * @return length in bytes.
     */
    public int setTradingPhase(final long correlationId, final int instrumentId, final TradingPhase phase)
    {
        setTradingPhase.wrapAndApplyHeader(wrapped(), offset, header)
            .timestampNs(0)
            .correlationId(correlationId)
            .instrumentId(instrumentId)
            .phase(phase);
        return setTradingPhase.limit() - offset;
    }

    /**
     * Sets the price that an instrument's bands and auctions refer to: the static band until the next auction prints,
     * all else until the next trade of any kind.
     *
     * @param correlationId of the caller's choice.
     * @param instrumentId  of the instrument.
     * @param priceTicks    reference price.
     * @return length in bytes.
     */
    public int setReferencePrice(final long correlationId, final int instrumentId, final long priceTicks)
    {
        setReferencePrice.wrapAndApplyHeader(wrapped(), offset, header)
            .timestampNs(0)
            .correlationId(correlationId)
            .priceTicks(priceTicks)
            .instrumentId(instrumentId);
        return setReferencePrice.limit() - offset;
    }

    /**
     * Sets an instrument's price bands.
     *
     * @param correlationId of the caller's choice.
     * @param instrumentId  to set them for.
     * @param staticPct     in 1e-4 of a percent, 0 is off.
     * @param dynamicPct    in 1e-4 of a percent, 0 is off.
     * @param action        on a breach of the dynamic band.
     * @return length in bytes.
     */
    public int setPriceBand(
        final long correlationId,
        final int instrumentId,
        final long staticPct,
        final long dynamicPct,
        final BandAction action)
    {
        setPriceBand.wrapAndApplyHeader(wrapped(), offset, header)
            .timestampNs(0)
            .correlationId(correlationId)
            .staticPct(staticPct)
            .dynamicPct(dynamicPct)
            .instrumentId(instrumentId)
            .action(action);
        return setPriceBand.limit() - offset;
    }

    /**
     * Does nothing but let time go on: what is due by then expires.
     *
     * @param correlationId of the caller's choice.
     * @return length in bytes.
     */
    public int clockTick(final long correlationId)
    {
        clockTick.wrapAndApplyHeader(wrapped(), offset, header)
            .timestampNs(0)
            .correlationId(correlationId);
        return clockTick.limit() - offset;
    }

    /**
     * Kills an account's trading, or gives it back.
     *
     * @param correlationId of the caller's choice.
     * @param account       or null for all accounts.
     * @param action        kill or unkill.
     * @return length in bytes.
     */
    public int killSwitch(final long correlationId, final long account, final KillAction action)
    {
        killSwitch.wrapAndApplyHeader(wrapped(), offset, header)
            .timestampNs(0)
            .correlationId(correlationId)
            .account(account)
            .action(action);
        return killSwitch.limit() - offset;
    }

    /**
     * Marks a place in the journal; a follower takes a snapshot right behind the batch that it is in. It changes no
     * more than the time and the sequence.
     *
     * @param correlationId of the caller's choice.
     * @param snapshotId    of the caller's choice; the engine does not read it.
     * @return length in bytes.
     */
    public int snapshotMarker(final long correlationId, final long snapshotId)
    {
        snapshotMarker.wrapAndApplyHeader(wrapped(), offset, header)
            .timestampNs(0)
            .correlationId(correlationId)
            .snapshotId(snapshotId);
        return snapshotMarker.limit() - offset;
    }

    private MutableDirectBuffer wrapped()
    {
        return Objects.requireNonNull(buffer, "encoder: expected a buffer, found none; call wrap(buffer, offset)");
    }

    private static BooleanType booleanType(final boolean value)
    {
        return value ? BooleanType.YES : BooleanType.NO;
    }
}
