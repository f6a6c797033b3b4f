package io.ringbook.engine.fuzz;

import io.ringbook.codecs.Decimals;
import io.ringbook.codecs.text.InstrumentCatalog;
import io.ringbook.codecs.text.ListedInstrument;
import io.ringbook.engine.reference.Command;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TransferType;

/**
 * Commands as lines of the text protocol; one that has no such line becomes a comment. Reused.
 */
final class CommandText
{
    private final InstrumentCatalog catalog;
    private final StringBuilder line = new StringBuilder();
    private ListedInstrument instrument;
    private boolean isText;

    CommandText(final InstrumentCatalog catalog)
    {
        this.catalog = catalog;
    }

    /**
     * A command's line.
     *
     * @param command       to write.
     * @param orderOnMarket instrument of the order that is amended, or {@link Command#NO_INSTRUMENT}.
     * @param timeBefore    of the command before.
     * @return the line.
     */
    String line(final Command command, final int orderOnMarket, final long timeBefore)
    {
        line.setLength(0);
        isText = true;
        line.append("{\"cmd\":\"");
        if (command instanceof Command.NewOrder)
        {
            newOrder((Command.NewOrder)command);
        }
        else if (command instanceof Command.CancelOrder)
        {
            final Command.CancelOrder cancel = (Command.CancelOrder)command;
            verb("cancel").integer("account", cancel.account(), 1).integer("orderId", cancel.orderId(), 0)
                .text("clOrdId", cancel.clOrdId()).symbolOrNone(cancel.instrumentId());
        }
        else if (command instanceof Command.ReplaceOrder)
        {
            replace((Command.ReplaceOrder)command, orderOnMarket);
        }
        else
        {
            admin(command);
        }
        final boolean isClock = command instanceof Command.ClockTick;
        if (isClock || command.timeNs() != timeBefore)
        {
            integer("time", command.timeNs(), 0);
        }
        line.append('}');
        return isText ? line.toString() : "# has no line in the text protocol: " + command;
    }

    private void newOrder(final Command.NewOrder order)
    {
        verb("new").integer("account", order.account(), 1).text("clOrdId", order.clOrdId())
            .symbol(order.instrumentId()).text("side", order.side().name()).text("type", order.ordType().name())
            .text("tif", order.timeInForce().name()).price("price", order.priceTicks())
            .lots("qty", order.quantityLots()).price("stopPrice", order.stopPriceTicks())
            .units("quoteBudget", order.quoteBudgetUnits()).lots("displayQty", order.displayLots())
            .lots("minQty", order.minLots());
        if (order.postOnly())
        {
            line.append(",\"postOnly\":true");
        }
        text("stp", StpMode.NULL_VAL == order.stpMode() ? "" : order.stpMode().name())
            .integer("stpGroup", order.stpGroup(), 0).integer("expireTime", order.expireTimeNs(), 0)
            .integer("ocoGroup", order.ocoGroup(), 1).price("trailOffset", order.trailOffsetTicks());
    }

    private void replace(final Command.ReplaceOrder replace, final int orderOnMarket)
    {
        verb("replace").integer("account", replace.account(), 1).integer("orderId", replace.orderId(), 0)
            .text("origClOrdId", replace.origClOrdId()).symbolOrNone(replace.instrumentId());
        instrument = Command.NO_INSTRUMENT == orderOnMarket ? null : catalog.instrument(orderOnMarket);
        price("price", replace.priceTicks()).lots("qty", replace.quantityLots())
            .price("stopPrice", replace.stopPriceTicks()).lots("displayQty", replace.displayLots())
            .integer("expireTime", replace.expireTimeNs(), 0).text("clOrdId", replace.clOrdId());
        isText &= ReplaceBasis.TOTAL_QTY == replace.basis();
    }

    private void admin(final Command command)
    {
        if (command instanceof Command.MassCancel)
        {
            final Command.MassCancel cancel = (Command.MassCancel)command;
            verb("massCancel").integer("account", cancel.account(), 1).symbolOrNone(cancel.instrumentId())
                .text("side", Side.NULL_VAL == cancel.side() ? "" : cancel.side().name());
        }
        else if (command instanceof Command.DefineInstrument)
        {
            instrument(Terms.of(((Command.DefineInstrument)command).spec()));
        }
        else if (command instanceof Command.DefineAccount)
        {
            final Command.DefineAccount limits = (Command.DefineAccount)command;
            verb("account").integer("account", limits.account(), 1)
                .integer("maxOpenOrders", limits.maxOpenOrders(), 0)
                .text("maxOrderQty", Decimals.toString(limits.maxOrderQuantity(), limits.maxOrderQuantityDecimals()))
                .text("maxOrderNotional",
                    Decimals.toString(limits.maxOrderNotional(), limits.maxOrderNotionalDecimals()))
                .integer("ordersPerSecond", limits.ordersPerSecond(), 0).integer("burst", limits.burst(), 0);
        }
        else if (command instanceof Command.SetPhase)
        {
            final Command.SetPhase phase = (Command.SetPhase)command;
            verb("phase").symbol(phase.instrumentId()).text("phase", phase.phase().name());
        }
        else if (command instanceof Command.SetReference)
        {
            final Command.SetReference reference = (Command.SetReference)command;
            verb("reference").symbol(reference.instrumentId()).price("price", reference.priceTicks());
        }
        else if (command instanceof Command.SetBand)
        {
            final Command.SetBand band = (Command.SetBand)command;
            verb("band").symbol(band.instrumentId()).text("staticPct", Decimals.toString(band.staticPct(), 4))
                .text("dynamicPct", Decimals.toString(band.dynamicPct(), 4)).text("action", band.action().name());
        }
        else if (command instanceof Command.Kill)
        {
            final Command.Kill kill = (Command.Kill)command;
            verb(kill.action().name().toLowerCase(java.util.Locale.ROOT)).integer("account", kill.account(), 1);
        }
        else if (command instanceof Command.ClockTick)
        {
            verb("clock");
        }
        else
        {
            money(command);
        }
    }

    private void money(final Command command)
    {
        if (command instanceof final Command.SetAccountsMode mode)
        {
            verb("accounts").text("mode", mode.mode().name());
        }
        else if (command instanceof final Command.DefineAsset define)
        {
            verb("asset").text("asset", define.asset()).integer("scale", define.scale(), 0);
            isText &= define.scale() <= Decimals.MAX_DECIMALS;
        }
        else if (command instanceof final Command.Transfer transfer)
        {
            verb(TransferType.DEPOSIT == transfer.type() ? "deposit" : "withdraw")
                .integer("account", transfer.account(), 1).text("asset", transfer.asset())
                .multiple("amount", transfer.amountUnits(), 1, catalog.assetScale(transfer.asset()))
                .integer("transferId", transfer.transferId(), 1);
        }
        else
        {
            throw new IllegalArgumentException("unknown command: " + command);
        }
    }

    private void instrument(final Terms terms)
    {
        final InstrumentDefinitionDecoder message = terms.message;
        final long tick = message.tickSize();
        final int tickDecimals = message.tickSizeDecimals();
        final long lot = message.lotSize();
        final int lotDecimals = message.lotSizeDecimals();
        verb("instrument").text("symbol", terms.symbol).text("base", terms.baseAsset).text("quote", terms.quoteAsset)
            .text("tickSize", Decimals.toString(tick, tickDecimals))
            .text("lotSize", Decimals.toString(lot, lotDecimals))
            .multiple("minPrice", message.minPriceTicks(), tick, tickDecimals)
            .multiple("maxPrice", message.maxPriceTicks(), tick, tickDecimals)
            .multiple("minQty", message.minQuantityLots(), lot, lotDecimals)
            .multiple("maxQty", message.maxQuantityLots(), lot, lotDecimals)
            .fees(message).text("feeAsset", message.feeAsset().name()).text("matching", message.matching().name())
            .integer("topOrderPct", message.topOrderPct(), 0).text("stp", message.stpMode().name())
            .integer("protectionTicks", message.protectionTicks(), 0)
            .text("protectionAction", message.protectionAction().name())
            .text("stopAtEntry", message.stopAtEntry().name()).text("haltMode", message.haltMode().name());
        line.append(io.ringbook.sbe.BooleanType.YES == message.allowNegativePrice() ?
            ",\"allowNegativePrice\":true" : "").append(terms.isL2() ? ",\"l2\":true" : "");
    }

    private CommandText fees(final InstrumentDefinitionDecoder message)
    {
        return FeeMode.PER_LOT == message.feeMode() ?
            text("makerFeePerLot", Decimals.toString(message.makerFee(), message.makerFeeDecimals()))
            .text("takerFeePerLot", Decimals.toString(message.takerFee(), message.takerFeeDecimals())) :
            text("makerFeeBps", Decimals.toString(message.makerFee(), 1))
            .text("takerFeeBps", Decimals.toString(message.takerFee(), 1));
    }

    private CommandText verb(final String verb)
    {
        line.append(verb).append('"');
        return this;
    }

    private CommandText text(final String key, final String value)
    {
        if (!value.isEmpty())
        {
            line.append(",\"").append(key).append("\":\"").append(value).append('"');
        }
        return this;
    }

    private CommandText integer(final String key, final long value, final long atLeast)
    {
        if (Command.NONE != value)
        {
            isText &= value >= atLeast;
            line.append(",\"").append(key).append("\":").append(value);
        }
        return this;
    }

    private CommandText symbolOrNone(final int instrumentId)
    {
        return Command.NO_INSTRUMENT == instrumentId ? this : symbol(instrumentId);
    }

    private CommandText symbol(final int instrumentId)
    {
        try
        {
            instrument = catalog.instrument(instrumentId);
            return text("symbol", instrument.symbol());
        }
        catch (final IllegalStateException unknown)
        {
            isText = false;
            instrument = null;
            return this;
        }
    }

    private CommandText price(final String key, final long ticks)
    {
        return null == instrument ? raw(key, ticks) :
            multiple(key, ticks, instrument.tickSize(), instrument.tickSizeDecimals());
    }

    private CommandText lots(final String key, final long lots)
    {
        return null == instrument ? raw(key, lots) :
            multiple(key, lots, instrument.lotSize(), instrument.lotSizeDecimals());
    }

    private CommandText units(final String key, final long units)
    {
        return null == instrument ? raw(key, units) : multiple(key, units, 1, instrument.quoteScale());
    }

    private CommandText raw(final String key, final long value)
    {
        return multiple(key, value, 1, 0);
    }

    private CommandText multiple(final String key, final long count, final long step, final int decimals)
    {
        return Command.NONE == count ? this : text(key, Decimals.toString(count, step, decimals));
    }
}
