package io.ringbook.gateway.rest;

import io.ringbook.gateway.entry.CommandGate;
import io.ringbook.gateway.entry.Outcome;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;

/**
 * Transfers to and from accounts. The engine does each transfer id once, and answers a repeat with the first outcome.
 */
final class Transfers
{
    private final Ask ask;
    private final ReadModel model;
    private final CommandGate gate;

    Transfers(final Ask ask, final ReadModel model, final CommandGate gate)
    {
        this.ask = ask;
        this.model = model;
        this.gate = gate;
    }

    void begin(
        final Call call,
        final TransferType type,
        final long account,
        final TransferRequest request,
        final Audited audited)
    {
        ask.ask(call, () -> audited.watch(() ->
        {
            // A name that nobody trades stays unknown: a deposit would give it a scale for good.
            final Integer scale = model.assetScale(request.asset());
            if (null == scale)
            {
                throw Problem.invalid("asset", "expected an asset of the exchange, found " +
                    JsonBody.shown(request.asset()));
            }
            final long units = Fields.units("amount", request.amount(), scale);
            gate.offer(
                (encoder, correlationId) -> encoder.transfer(
                    correlationId, type, account, request.transferId(), request.asset(), units),
                new CallReply(call, audited)
                {
                    @Override
                    void answer(final Outcome outcome)
                    {
                        requireDone(outcome, type, request.asset(), units);
                        audited.respond(call, 200, json(outcome, request.transferId(), scale));
                    }
                });
        }));
    }

    private static void requireDone(
        final Outcome outcome, final TransferType type, final String asset, final long units)
    {
        if (null != outcome.rejectReason())
        {
            throw Rejections.of(ProblemCode.TRANSFER_REJECTED, outcome.rejectReason(), null);
        }
        if (outcome.isDuplicate() && (type != outcome.transferType() || !asset.equals(outcome.transferAsset()) ||
            units != outcome.transferUnits()))
        {
            throw Problem.ofField(ProblemCode.TRANSFER_ID_REUSED, "transferId",
                "expected the same transfer as before, or another transferId");
        }
        if (TransferOutcome.DONE != outcome.transferOutcome())
        {
            throw Problem.refused(
                ProblemCode.TRANSFER_REJECTED, outcome.transferOutcome().name(),
                TransferOutcome.ACCOUNTS_OFF == outcome.transferOutcome() ? null : "amount",
                sentence(outcome.transferOutcome()));
        }
    }

    private static String sentence(final TransferOutcome outcome)
    {
        return switch (outcome)
        {
            case INSUFFICIENT_FUNDS -> "the available balance does not cover this";
            case INVALID_AMOUNT -> "the amount is not more than zero";
            case OVERFLOW -> "the asset's total would be more than can be counted";
            case ACCOUNTS_OFF -> "the engine keeps no accounts";
            default -> "the engine refused the transfer";
        };
    }

    private static Json json(final Outcome outcome, final long transferId, final int scale)
    {
        return Json.object()
            .field("type", outcome.transferType().name())
            .field("asset", outcome.transferAsset())
            .field("amount", Money.text(outcome.transferUnits(), scale))
            .field("transferId", transferId)
            .field("outcome", outcome.transferOutcome().name())
            .field("duplicate", outcome.isDuplicate())
            .field("sequence", outcome.sequence())
            .time("time", outcome.timestampNs())
            .end();
    }
}
