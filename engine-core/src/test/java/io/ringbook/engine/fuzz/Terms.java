package io.ringbook.engine.fuzz;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.HaltMode;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.StpMode;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * What an instrument's specification says, read back from its message.
 */
final class Terms
{
    final InstrumentDefinitionDecoder message = new InstrumentDefinitionDecoder();
    private final byte[] bytes = new byte[CommandEncoder.MAX_COMMAND_LENGTH];
    final String symbol;
    final String baseAsset;
    final String quoteAsset;

    private Terms(final InstrumentSpec spec)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        new CommandEncoder().wrap(buffer, 0).instrumentDefinition(0, spec);
        message.wrapAndApplyHeader(buffer, 0, new MessageHeaderDecoder());
        symbol = message.symbol();
        baseAsset = message.baseAsset();
        quoteAsset = message.quoteAsset();
    }

    static Terms of(final InstrumentSpec spec)
    {
        return new Terms(spec);
    }

    boolean isFifo()
    {
        return MatchingAlgorithm.FIFO == message.matching();
    }

    boolean isL2()
    {
        return BooleanType.YES == message.l2();
    }

    boolean isStopRejectedAtEntry()
    {
        return StopAtEntry.REJECT == message.stopAtEntry();
    }

    /** The whole message, to compare. */
    ByteBuffer bytes()
    {
        return ByteBuffer.wrap(bytes);
    }

    /** Forms that lack some of the terms, the barest first. */
    List<InstrumentSpec> simpler()
    {
        return List.of(
            bare(),
            full().protection(0, ProtectionAction.EXPIRE),
            full().matching(MatchingAlgorithm.FIFO, 0),
            full().stpMode(StpMode.CANCEL_NEWEST),
            full().stopAtEntry(StopAtEntry.TRIGGER),
            full().haltMode(HaltMode.CANCEL_ONLY),
            full().minPriceTicks(NullValue.LONG).maxPriceTicks(NullValue.LONG),
            full().minQuantityLots(NullValue.LONG).maxQuantityLots(NullValue.LONG),
            full().allowNegativePrice(false),
            full().feesBps(0, 0),
            FeeMode.PER_LOT == message.feeMode() ? full() : full().feesBps(0, message.takerFee()),
            FeeMode.PER_LOT == message.feeMode() ? full() : full().feesBps(message.makerFee(), 0),
            full().feeAsset(FeeAsset.QUOTE),
            full().l2(false));
    }

    private InstrumentSpec full()
    {
        final InstrumentSpec spec = bare();
        if (FeeMode.PER_LOT == message.feeMode())
        {
            spec.feesPerLot(
                message.makerFee(), message.makerFeeDecimals(), message.takerFee(), message.takerFeeDecimals());
        }
        else
        {
            spec.feesBps(message.makerFee(), message.takerFee());
        }
        return spec.minPriceTicks(message.minPriceTicks()).maxPriceTicks(message.maxPriceTicks())
            .minQuantityLots(message.minQuantityLots()).maxQuantityLots(message.maxQuantityLots())
            .feeAsset(message.feeAsset())
            .protection(message.protectionTicks(), message.protectionAction())
            .matching(message.matching(), message.topOrderPct()).stpMode(message.stpMode())
            .stopAtEntry(message.stopAtEntry()).haltMode(message.haltMode())
            .allowNegativePrice(BooleanType.YES == message.allowNegativePrice()).l2(isL2());
    }

    /** The same symbol, assets, tick and lot, and nothing else. */
    InstrumentSpec bare()
    {
        return new InstrumentSpec().symbol(symbol).baseAsset(baseAsset).quoteAsset(quoteAsset)
            .tickSize(message.tickSize(), message.tickSizeDecimals())
            .lotSize(message.lotSize(), message.lotSizeDecimals());
    }
}
