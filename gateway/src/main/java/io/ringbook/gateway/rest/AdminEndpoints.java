package io.ringbook.gateway.rest;

import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.entry.CommandGate;
import io.ringbook.gateway.entry.Outcome;
import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Audit;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.http.Route;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.ModelThread;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferType;

import java.util.List;

/**
 * What administrators do with the exchange while it runs. Each call leaves one line in the audit table, refused ones
 * too.
 */
public final class AdminEndpoints
{
    private static final String PATH = "/api/v1/admin/";
    private static final int PERCENT_DECIMALS = 4;
    private static final long MAX_PERCENT = 10_000L * 10_000;

    private final ReadModel model;
    private final CommandGate gate;
    private final Audit audit;
    private final Runnable snapshot;
    private final AdminSymbols symbols;
    private final Transfers transfers;

    /**
     * Endpoints.
     *
     * @param thread   of the model.
     * @param model    to answer from.
     * @param gate     to the engine.
     * @param audit    that keeps what was done.
     * @param snapshot asks for a snapshot, and may wait; null if nobody takes them.
     */
    public AdminEndpoints(
        final ModelThread thread,
        final ReadModel model,
        final CommandGate gate,
        final Audit audit,
        final Runnable snapshot)
    {
        final Ask ask = new Ask(thread);
        this.model = model;
        this.gate = gate;
        this.audit = audit;
        this.snapshot = snapshot;
        this.symbols = new AdminSymbols(ask, model, gate);
        this.transfers = new Transfers(ask, model, gate);
    }

    /**
     * Their routes.
     *
     * @return routes.
     */
    public List<Route> routes()
    {
        return List.of(
            route("symbols", symbols::define),
            route("phase", this::phase),
            route("halt", (call, audited) -> phase(call, audited, TradingPhase.HALTED)),
            route("resume", (call, audited) -> phase(call, audited, TradingPhase.CONTINUOUS)),
            route("bands", this::bands),
            route("reference", this::reference),
            route("kill", this::kill),
            route("deposit", this::deposit),
            Route.blocking("POST", PATH + "snapshot", Access.ADMIN, (call) -> begin(call, "snapshot", this::snapshot)));
    }

    private Route route(final String name, final Action action)
    {
        return Route.of("POST", PATH + name, Access.ADMIN, (call) -> begin(call, name, action));
    }

    private void begin(final Call call, final String name, final Action action)
    {
        audit.requireRoom();
        final Audited audited = new Audited(audit, call, "admin." + name);
        audited.watch(() ->
        {
            if (call.bytes().length > 0)
            {
                call.body();
                audited.detailIsBody();
            }
            action.begin(call, audited);
        });
    }

    private void phase(final Call call, final Audited audited)
    {
        final JsonBody body = call.body();
        final TradingPhase phase = Fields.required("phase", body.oneOf("phase", TradingPhase.PRE_OPEN,
            TradingPhase.CONTINUOUS, TradingPhase.CLOSING_CALL, TradingPhase.CLOSED, TradingPhase.HALTED,
            TradingPhase.VOLATILITY_AUCTION, TradingPhase.UNCROSS));
        phase(call, audited, phase);
    }

    private void phase(final Call call, final Audited audited, final TradingPhase phase)
    {
        final Instrument instrument = Symbols.known(model, call.body());
        call.body().done();
        gate.offer(
            (encoder, correlationId) -> encoder.setTradingPhase(correlationId, instrument.id(), phase),
            new CallReply(call, audited)
            {
                @Override
                void answer(final Outcome outcome)
                {
                    requireTaken(outcome, "phase");
                    audited.respond(call, 200, Json.object()
                        .field("symbol", instrument.symbol())
                        .field("phase", model.phase(instrument).name())
                        .end());
                }
            });
    }

    private static void requireTaken(final Outcome outcome, final String field)
    {
        if (null != outcome.rejectReason())
        {
            throw Rejections.of(ProblemCode.ADMIN_REJECTED, outcome.rejectReason(), field);
        }
    }

    private void bands(final Call call, final Audited audited)
    {
        final JsonBody body = call.body();
        final Instrument instrument = Symbols.known(model, body);
        final long staticPercent = percent(body, "staticPercent");
        final long dynamicPercent = percent(body, "dynamicPercent");
        final BandAction named = body.oneOf("action", BandAction.EXPIRE_TAKER, BandAction.VOLATILITY_AUCTION);
        final BandAction action = null == named ? BandAction.EXPIRE_TAKER : named;
        body.done();
        gate.offerFenced(
            (encoder, correlationId) ->
                encoder.setPriceBand(correlationId, instrument.id(), staticPercent, dynamicPercent, action),
            new CallReply(call, audited)
            {
                @Override
                void answer(final Outcome outcome)
                {
                    requireTaken(outcome, null);
                    audited.respond(call, 200, Json.object()
                        .field("symbol", instrument.symbol())
                        .field("staticPercent", Money.text(staticPercent, PERCENT_DECIMALS))
                        .field("dynamicPercent", Money.text(dynamicPercent, PERCENT_DECIMALS))
                        .field("action", action.name())
                        .end());
                }
            });
    }

    private static long percent(final JsonBody body, final String name)
    {
        final long percent = Fields.units(body, name, PERCENT_DECIMALS);
        if (NullValue.LONG != percent && (percent < 0 || percent > MAX_PERCENT))
        {
            throw Problem.invalid(name, "expected 0 (off) to 10000 percent");
        }
        return NullValue.LONG == percent ? 0 : percent;
    }

    private void reference(final Call call, final Audited audited)
    {
        final JsonBody body = call.body();
        final Instrument instrument = Symbols.known(model, body);
        final long ticks = Fields.ticks("price", body.requiredDecimal("price"), instrument);
        body.done();
        gate.offerFenced(
            (encoder, correlationId) -> encoder.setReferencePrice(correlationId, instrument.id(), ticks),
            new CallReply(call, audited)
            {
                @Override
                void answer(final Outcome outcome)
                {
                    requireTaken(outcome, "price");
                    audited.respond(call, 200, Json.object()
                        .field("symbol", instrument.symbol())
                        .field("price", instrument.price(ticks))
                        .end());
                }
            });
    }

    private void kill(final Call call, final Audited audited)
    {
        final JsonBody body = call.body();
        final long account = body.integer("senderCompId", 1, Fields.MAX_ID, NullValue.LONG);
        final boolean isActive = body.requiredFlag("active");
        body.done();
        gate.offerFenced(
            (encoder, correlationId) ->
                encoder.killSwitch(correlationId, account, isActive ? KillAction.KILL : KillAction.UNKILL),
            new CallReply(call, audited)
            {
                @Override
                void answer(final Outcome outcome)
                {
                    requireTaken(outcome, null);
                    final Json json = Json.object().field("active", isActive);
                    if (NullValue.LONG != account)
                    {
                        json.field("senderCompId", account);
                    }
                    audited.respond(call, 200, json.field("canceled", outcome.canceledOrderIds().length).end());
                }
            });
    }

    private void deposit(final Call call, final Audited audited)
    {
        final long account = call.body().requiredInteger("senderCompId", 1, Fields.MAX_ID);
        final TransferRequest request = TransferRequest.read(call.body());
        call.body().done();
        transfers.begin(call, TransferType.DEPOSIT, account, request, audited);
    }

    private void snapshot(final Call call, final Audited audited)
    {
        if (call.bytes().length > 0)
        {
            call.body().done();
        }
        if (null == snapshot)
        {
            throw Problem.refused(
                ProblemCode.ADMIN_REJECTED, "NOT_ALLOWED", null, "this exchange runs without snapshots");
        }
        snapshot.run();
        audited.respond(call, 202, Json.object().field("requested", true).end());
    }

    private interface Action
    {
        void begin(Call call, Audited audited);
    }
}
