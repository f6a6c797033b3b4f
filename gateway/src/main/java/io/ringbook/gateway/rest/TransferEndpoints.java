package io.ringbook.gateway.rest;

import io.ringbook.gateway.entry.CommandGate;
import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.http.Route;
import io.ringbook.gateway.model.ModelThread;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.sbe.TransferType;

import java.util.List;

/**
 * Money of the caller, in and out.
 */
public final class TransferEndpoints
{
    private final Transfers transfers;
    private final boolean isDemo;

    /**
     * Endpoints.
     *
     * @param thread of the model.
     * @param model  to answer from.
     * @param gate   to the engine.
     * @param isDemo may users give themselves money?
     */
    public TransferEndpoints(
        final ModelThread thread, final ReadModel model, final CommandGate gate, final boolean isDemo)
    {
        this.transfers = new Transfers(new Ask(thread), model, gate);
        this.isDemo = isDemo;
    }

    /**
     * Their routes.
     *
     * @return routes.
     */
    public List<Route> routes()
    {
        return List.of(
            Route.of("POST", "/api/v1/user/deposit", Access.WITHDRAW, this::deposit),
            Route.of("POST", "/api/v1/user/withdraw", Access.WITHDRAW, this::withdraw));
    }

    private void deposit(final Call call)
    {
        if (!isDemo)
        {
            throw new Problem(ProblemCode.FORBIDDEN, "expected an exchange in demo mode: here an administrator " +
                "enters deposits");
        }
        begin(call, TransferType.DEPOSIT);
    }

    private void withdraw(final Call call)
    {
        begin(call, TransferType.WITHDRAW);
    }

    private void begin(final Call call, final TransferType type)
    {
        final TransferRequest request = TransferRequest.read(call.body());
        call.body().done();
        transfers.begin(call, type, call.principal().account(), request, Audited.NONE);
    }
}
