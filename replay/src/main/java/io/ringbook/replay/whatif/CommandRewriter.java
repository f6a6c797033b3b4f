package io.ringbook.replay.whatif;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.CancelOrderDecoder;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.NewOrderEncoder;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.ReplaceOrderDecoder;
import io.ringbook.sbe.SetPriceBandDecoder;
import io.ringbook.sbe.SetReferencePriceDecoder;
import org.agrona.collections.Int2ObjectHashMap;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;

/**
 * Commands of a journal as the engine of the what-if is to get them: instruments with what changes, prices and
 * quantities in its own steps, orders by the ids it gave them. What nothing changes goes through byte for byte.
 */
final class CommandRewriter
{
    /** No engine gets as far: of an order that only the engine as it was has accepted. */
    private static final long ABSENT_ORDER_ID = Long.MAX_VALUE;

    private static final int BODY = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int TEMPLATE_ID = MessageHeaderDecoder.templateIdEncodingOffset();
    private static final int ORDER_ID = BODY + CancelOrderDecoder.orderIdEncodingOffset();
    private static final int INSTRUMENT_ID = BODY + NewOrderDecoder.instrumentIdEncodingOffset();
    private static final int ACCOUNT = BODY + ReplaceOrderDecoder.accountEncodingOffset();
    private static final int REPLACE_GROUP = BODY + ReplaceOrderDecoder.BLOCK_LENGTH;
    private static final int REPLACE_ENTRY_LENGTH = ReplaceOrderDecoder.InstructionsDecoder.sbeBlockLength();
    private static final int GROUP_HEADER_LENGTH = 2;
    private static final int PCT_DECIMALS = 4;

    /** Takes a command for the engine of the what-if. */
    @FunctionalInterface
    interface Target
    {
        void onCommand(UnsafeBuffer command, int length);
    }

    private final Changes changes;
    private final MatchingEngine before;
    private final MatchingEngine after;
    private final OrderIdMap orderIds;
    private final OutcomeRecorder recorderBefore;
    private final OutcomeRecorder recorderAfter;
    private final Target target;
    private final Int2ObjectHashMap<OrderRewrite> rewrites = new Int2ObjectHashMap<>();
    private final CommandEncoder encoder = new CommandEncoder();
    private final UnsafeBuffer encoded =
        new UnsafeBuffer(ByteBuffer.allocateDirect(CommandEncoder.MAX_COMMAND_LENGTH));
    private final InstrumentDefinitionDecoder definition = new InstrumentDefinitionDecoder();
    private final SetPriceBandDecoder band = new SetPriceBandDecoder();
    private final ClOrdId origClOrdId = new ClOrdId();
    private boolean isAnyOtherStep;
    private long offTickCommands;
    private long orphanCommands;

    /**
     * A rewriter.
     *
     * @param changes        to make.
     * @param before         engine as it was, which is a command ahead.
     * @param after          engine of the what-if.
     * @param recorderBefore of the engine as it was.
     * @param recorderAfter  of the engine of the what-if.
     * @param orderIds       of the engine as it was, to those of the what-if.
     * @param target         of the commands.
     */
    CommandRewriter(
        final Changes changes,
        final MatchingEngine before,
        final MatchingEngine after,
        final OutcomeRecorder recorderBefore,
        final OutcomeRecorder recorderAfter,
        final OrderIdMap orderIds,
        final Target target)
    {
        this.changes = changes;
        this.before = before;
        this.after = after;
        this.recorderBefore = recorderBefore;
        this.recorderAfter = recorderAfter;
        this.orderIds = orderIds;
        this.target = target;
    }

    /** Orders and replaces with a price or quantity off the new steps. */
    long offTickCommands()
    {
        return offTickCommands;
    }

    /** Cancels and replaces, by the engine's id, of orders that the what-if has never accepted. */
    long orphanCommands()
    {
        return orphanCommands;
    }

    /** Hands over what becomes of a command, which is rewritten where it is. */
    void rewrite(final UnsafeBuffer command, final int length)
    {
        switch (command.getShort(TEMPLATE_ID, NewOrderEncoder.BYTE_ORDER))
        {
            case NewOrderDecoder.TEMPLATE_ID:
                final OrderRewrite rewrite = rewrites.get(command.getInt(INSTRUMENT_ID, NewOrderEncoder.BYTE_ORDER));
                if (null != rewrite && rewrite.newOrder(command))
                {
                    offTickCommands++;
                }
                target.onCommand(command, length);
                break;

            case CancelOrderDecoder.TEMPLATE_ID:
                nameOrder(command);
                target.onCommand(command, length);
                break;

            case ReplaceOrderDecoder.TEMPLATE_ID:
                nameOrder(command);
                if (isAnyOtherStep)
                {
                    replace(command);
                }
                target.onCommand(command, length);
                break;

            case InstrumentDefinitionDecoder.TEMPLATE_ID:
                define(command, length);
                break;

            case SetReferencePriceDecoder.TEMPLATE_ID:
                referencePrice(command);
                target.onCommand(command, length);
                break;

            case SetPriceBandDecoder.TEMPLATE_ID:
                priceBand(command, length);
                break;

            default:
                target.onCommand(command, length);
                break;
        }
    }

    private void nameOrder(final UnsafeBuffer command)
    {
        final long orderId = command.getLong(ORDER_ID, NewOrderEncoder.BYTE_ORDER);
        if (NullValue.LONG != orderId)
        {
            final long renamed = rename(orderId);
            if (renamed != orderId)
            {
                command.putLong(ORDER_ID, renamed, NewOrderEncoder.BYTE_ORDER);
            }
        }
    }

    private long rename(final long orderId)
    {
        if (orderIds.isKnown(orderId))
        {
            final long renamed = orderIds.get(orderId);
            orphanCommands += OrderIdMap.MISSING == renamed ? 1 : 0;
            return OrderIdMap.MISSING == renamed ? ABSENT_ORDER_ID : renamed;
        }
        // Unknown to the engine as it was: so it must be to the other, which may have accepted more.
        return orderId >= 1 && orderId <= after.lastOrderId() ? ABSENT_ORDER_ID : orderId;
    }

    /** Prices of a replace are in ticks of the order that it names. */
    private void replace(final UnsafeBuffer command)
    {
        final long orderId = command.getLong(ORDER_ID, NewOrderEncoder.BYTE_ORDER);
        final OrderView order = NullValue.LONG == orderId ?
            after.order(command.getLong(ACCOUNT, NewOrderEncoder.BYTE_ORDER), origClOrdId(command)) :
            after.order(orderId);
        final OrderRewrite rewrite = null == order ? null : rewrites.get(order.instrumentId());
        if (null != rewrite && rewrite.isOtherSteps() && rewrite.replace(command, order.side()))
        {
            offTickCommands++;
        }
    }

    private ClOrdId origClOrdId(final UnsafeBuffer command)
    {
        final int entries = command.getByte(REPLACE_GROUP + 1);
        origClOrdId.decode(command, REPLACE_GROUP + GROUP_HEADER_LENGTH + entries * REPLACE_ENTRY_LENGTH);
        return origClOrdId;
    }

    private void define(final UnsafeBuffer command, final int length)
    {
        definition.wrap(command, BODY, InstrumentDefinitionDecoder.BLOCK_LENGTH,
            InstrumentDefinitionDecoder.SCHEMA_VERSION);
        final Definition defined = new Definition(definition);
        final InstrumentChange change = changes.of(defined.symbol());
        final int instrumentId = before.instrumentId(defined.symbol());
        recorderBefore.schedule(instrumentId, definition);
        if (change.isEmpty() || 0 == instrumentId)
        {
            target.onCommand(command, length);
            recorderAfter.schedule(instrumentId, definition);
        }
        else
        {
            defineChanged(command, defined, change, instrumentId);
        }
        if (before.instrumentCount() != after.instrumentCount())
        {
            throw new WhatIfException("sequence " + before.sequence() + ": " + defined.symbol() + " is " +
                (before.instrumentCount() > after.instrumentCount() ? "refused" : "accepted") +
                " by the engine of the what-if alone: " + recorderAfter.lastRefusal() +
                "; nothing can be compared from here on");
        }
    }

    private void defineChanged(
        final UnsafeBuffer command, final Definition defined, final InstrumentChange change, final int instrumentId)
    {
        final long timestampNs = CommandEncoder.timestampNs(command, 0);
        final OrderRewrite rewrite = new OrderRewrite(defined, change);
        final boolean isFirst = 0 == after.instrumentId(defined.symbol());
        if (isFirst && rewrite.isOtherSteps())
        {
            nameAsset(defined.baseAsset(), timestampNs);
            nameAsset(defined.quoteAsset(), timestampNs);
        }
        send(encoder.wrap(encoded, 0).instrumentDefinition(definition.correlationId(), defined.changed(change)),
            timestampNs);
        definition.wrap(encoded, BODY, InstrumentDefinitionDecoder.BLOCK_LENGTH,
            InstrumentDefinitionDecoder.SCHEMA_VERSION);
        recorderAfter.schedule(instrumentId, definition);
        if (isFirst)
        {
            requireDefined(defined);
            rewrites.put(instrumentId, rewrite);
            isAnyOtherStep |= rewrite.isOtherSteps();
            if (change.hasBand())
            {
                sendBand(instrumentId, change, 0, 0, BandAction.EXPIRE_TAKER, timestampNs);
            }
        }
    }

    /** With the scale it has as it was, whatever other steps would lead to: money must be in the same units. */
    private void nameAsset(final String asset, final long timestampNs)
    {
        if (0 == after.assetId(asset))
        {
            send(encoder.wrap(encoded, 0).assetDefinition(0, asset, before.assetScale(before.assetId(asset))),
                timestampNs);
        }
    }

    private void requireDefined(final Definition defined)
    {
        if (0 == after.instrumentId(defined.symbol()))
        {
            final RejectReason reason = recorderAfter.lastRefusal();
            throw new WhatIfException("the engine refuses " + defined.symbol() + " as changed: " + reason +
                (RejectReason.ASSET_SCALE == reason ? ": tick size x lot size, or a fee per lot, needs more decimals " +
                "than " + defined.baseAsset() + " or " + defined.quoteAsset() + " has in this journal" :
                RejectReason.INVALID_INSTRUMENT == reason ? ": expected minPrice <= maxPrice, minQty <= maxQty, and " +
                "fees per lot only with feeAsset QUOTE" : ""));
        }
    }

    /** Off the new tick size it is rounded down: it is no order. */
    private void referencePrice(final UnsafeBuffer command)
    {
        final int at = BODY + SetReferencePriceDecoder.priceTicksEncodingOffset();
        final OrderRewrite rewrite = rewrites.get(command.getInt(
            BODY + SetReferencePriceDecoder.instrumentIdEncodingOffset(), NewOrderEncoder.BYTE_ORDER));
        if (null != rewrite && !rewrite.ticks().isSame())
        {
            final long ticks = rewrite.ticks().floor(command.getLong(at, NewOrderEncoder.BYTE_ORDER));
            command.putLong(at, ticks, NewOrderEncoder.BYTE_ORDER);
        }
    }

    private void priceBand(final UnsafeBuffer command, final int length)
    {
        band.wrap(command, BODY, SetPriceBandDecoder.BLOCK_LENGTH, SetPriceBandDecoder.SCHEMA_VERSION);
        final int instrumentId = band.instrumentId();
        final boolean isKnown = instrumentId >= 1 && instrumentId <= before.instrumentCount();
        final InstrumentChange change = isKnown ? changes.of(before.symbol(instrumentId)) : null;
        if (null == change || !change.hasBand())
        {
            target.onCommand(command, length);
            return;
        }
        sendBand(instrumentId, change, band.staticPct(), band.dynamicPct(), band.action(),
            CommandEncoder.timestampNs(command, 0));
    }

    private void sendBand(
        final int instrumentId,
        final InstrumentChange change,
        final long staticPct,
        final long dynamicPct,
        final BandAction action,
        final long timestampNs)
    {
        send(encoder.wrap(encoded, 0).setPriceBand(
            0, instrumentId,
            change.number(InstrumentKey.STATIC_PCT, PCT_DECIMALS, staticPct),
            change.number(InstrumentKey.DYNAMIC_PCT, PCT_DECIMALS, dynamicPct),
            change.choice(InstrumentKey.BAND_ACTION, action)), timestampNs);
    }

    private void send(final int length, final long timestampNs)
    {
        CommandEncoder.timestampNs(encoded, 0, timestampNs);
        target.onCommand(encoded, length);
    }
}
