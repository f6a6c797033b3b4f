package io.ringbook.gateway.rest;

import io.ringbook.codecs.Decimal;
import io.ringbook.codecs.DecimalException;
import io.ringbook.codecs.Decimals;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.entry.CommandGate;
import io.ringbook.gateway.entry.Outcome;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.gateway.model.Terms;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.FeeMode;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.StpMode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Adds instruments while the exchange runs, and changes those that rest.
 */
final class AdminSymbols
{
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9._/-]{1,32}");
    private static final Pattern ASSET = Pattern.compile("[A-Za-z0-9._-]{1,16}");
    private static final int FEE_DECIMALS = 1;
    private static final int MIN_FEE = -50_000;
    private static final int MAX_FEE = 100_000;
    /** The engine's own, where nothing else is said. */
    private static final long MAX_TICKS = 1L << 53;
    private static final long MAX_LOTS = 1_000_000_000_000L;

    private final Ask ask;
    private final ReadModel model;
    private final CommandGate gate;

    AdminSymbols(final Ask ask, final ReadModel model, final CommandGate gate)
    {
        this.ask = ask;
        this.model = model;
        this.gate = gate;
    }

    void define(final Call call, final Audited audited)
    {
        final Definition definition = new Definition(call, audited);
        ask.ask(call, () -> audited.watch(definition::next));
    }

    private record Step(String size, long mantissa, int decimals)
    {
        static Step read(final JsonBody body, final String name)
        {
            final String text = body.requiredDecimal(name);
            try
            {
                final Decimal decimal = new Decimal().parse(name, text);
                final long mantissa = decimal.mantissa(name);
                if (mantissa < 1 || decimal.decimals() > Decimals.MAX_DECIMALS)
                {
                    throw Problem.invalid(name, "expected more than zero, with at most 18 decimals, found " +
                        JsonBody.shown(text));
                }
                return new Step(name, mantissa, decimal.decimals());
            }
            catch (final DecimalException e)
            {
                throw Problem.invalid(name, e.getMessage().replaceAll("[^ -~]", "?"));
            }
        }

        long count(final JsonBody body, final String name)
        {
            final String text = body.decimal(name);
            try
            {
                return null == text ? NullValue.LONG :
                    new Decimal().parse(name, text).toMultiple(name, mantissa, decimals, size);
            }
            catch (final DecimalException e)
            {
                throw Problem.invalid(name, e.getMessage().replaceAll("[^ -~]", "?"));
            }
        }
    }

    private record Asset(String field, String name, int scale)
    {
    }

    /** Assets whose scale is given come first, one after the other, then the instrument. */
    private final class Definition
    {
        private final Call call;
        private final Audited audited;
        private final InstrumentSpec spec = new InstrumentSpec().l2(true);
        private final String symbol;
        private final Terms terms;
        private final Deque<Asset> assets = new ArrayDeque<>(2);

        Definition(final Call call, final Audited audited)
        {
            this.call = call;
            this.audited = audited;
            final JsonBody body = call.body();
            symbol = name(body, "symbol", SYMBOL);
            final String base = name(body, "baseAsset", ASSET);
            final String quote = name(body, "quoteAsset", ASSET);
            final Step tick = Step.read(body, "tickSize");
            final Step lot = Step.read(body, "lotSize");
            spec.symbol(symbol).baseAsset(base).quoteAsset(quote)
                .tickSize(tick.mantissa(), tick.decimals()).lotSize(lot.mantissa(), lot.decimals());
            final FeeAsset feeAsset = body.oneOf("feeAsset", FeeAsset.QUOTE, FeeAsset.RECEIVED);
            spec.feeAsset(orElse(FeeAsset.QUOTE, feeAsset));
            terms = terms(body, tick, lot);
            scale(body, "baseScale", base);
            scale(body, "quoteScale", quote);
            body.done();
        }

        /** What no event tells: the model is told by who knows it. */
        private Terms terms(final JsonBody body, final Step tick, final Step lot)
        {
            final Terms read = new Terms(
                FeeMode.BPS, fee(body, "makerFeeBps"), fee(body, "takerFeeBps"),
                orElse(1, tick.count(body, "minPrice")), orElse(MAX_TICKS, tick.count(body, "maxPrice")),
                orElse(1, lot.count(body, "minQuantity")), orElse(MAX_LOTS, lot.count(body, "maxQuantity")),
                orElse(MatchingAlgorithm.FIFO,
                    body.oneOf("matching", MatchingAlgorithm.FIFO, MatchingAlgorithm.PRO_RATA)),
                orElse(StpMode.CANCEL_NEWEST, body.oneOf("selfTradePrevention", StpMode.NONE, StpMode.CANCEL_NEWEST,
                    StpMode.CANCEL_OLDEST, StpMode.CANCEL_BOTH, StpMode.DECREMENT)));
            spec.feesBps(read.makerRate(), read.takerRate())
                .minPriceTicks(read.minPriceTicks()).maxPriceTicks(read.maxPriceTicks())
                .minQuantityLots(read.minQuantityLots()).maxQuantityLots(read.maxQuantityLots())
                .matching(read.matching(), 0).stpMode(read.stpMode());
            return read;
        }

        private void scale(final JsonBody body, final String field, final String asset)
        {
            final long scale = body.integer(field, 0, Decimals.MAX_DECIMALS, NullValue.LONG);
            if (NullValue.LONG != scale)
            {
                assets.add(new Asset(field, asset, (int)scale));
            }
        }

        /** On the model's thread. */
        private void next()
        {
            final Asset asset = assets.poll();
            if (null == asset)
            {
                defineInstrument();
                return;
            }
            final Integer known = model.assetScale(asset.name());
            if (null == known)
            {
                defineAsset(asset);
            }
            else if (known == asset.scale())
            {
                next();
            }
            else
            {
                throw Problem.refused(ProblemCode.SYMBOL_REJECTED, RejectReason.ASSET_SCALE.name(), asset.field(),
                    "expected " + known + ", the scale that " + asset.name() + " has already, found " + asset.scale());
            }
        }

        private void defineAsset(final Asset asset)
        {
            gate.offerFenced(
                (encoder, correlationId) -> encoder.assetDefinition(correlationId, asset.name(), asset.scale()),
                new CommandGate.Reply()
                {
                    @Override
                    public void onAnswered(final Outcome outcome)
                    {
                        Ask.answer(call, () -> audited.watch(() ->
                        {
                            requireTaken(outcome.rejectReason(), asset.field());
                            model.assetDefined(asset.name(), asset.scale());
                            next();
                        }));
                    }

                    @Override
                    public void onFailed(final Problem problem)
                    {
                        audited.record(problem);
                        call.fail(problem);
                    }

                    @Override
                    public void onLate(final Problem problem)
                    {
                        call.fail(problem);
                    }
                });
        }

        private void defineInstrument()
        {
            gate.offer(
                (encoder, correlationId) -> encoder.instrumentDefinition(correlationId, spec),
                new CallReply(call, audited)
                {
                    @Override
                    void answer(final Outcome outcome)
                    {
                        requireTaken(outcome.rejectReason(), field(outcome.rejectReason()));
                        final Instrument instrument = model.instrument(symbol);
                        model.termsDefined(instrument.id(), terms);
                        final Json json = Json.object();
                        SymbolJson.write(json, instrument, model);
                        audited.respond(call, 201, json.end());
                    }
                });
        }
    }

    private static void requireTaken(final RejectReason reason, final String field)
    {
        if (null != reason)
        {
            throw Rejections.of(ProblemCode.SYMBOL_REJECTED, reason, field);
        }
    }

    private static String field(final RejectReason reason)
    {
        return RejectReason.INSTRUMENT_IN_USE == reason ? "symbol" : null;
    }

    private static String name(final JsonBody body, final String field, final Pattern form)
    {
        final String name = body.requiredText(field);
        if (!form.matcher(name).matches())
        {
            throw Problem.invalid(field, "expected " + form + ", found " + JsonBody.shown(name));
        }
        return name;
    }

    private static long fee(final JsonBody body, final String field)
    {
        final long rate = Fields.units(body, field, FEE_DECIMALS);
        if (NullValue.LONG != rate && (rate < MIN_FEE || rate > MAX_FEE))
        {
            throw Problem.invalid(field, "expected -5000 to 10000 basis points");
        }
        return orElse(0, rate);
    }

    private static long orElse(final long absent, final long value)
    {
        return NullValue.LONG == value ? absent : value;
    }

    private static <E> E orElse(final E absent, final E value)
    {
        return null == value ? absent : value;
    }
}
