package io.ringbook.gateway.rest;

import io.ringbook.gateway.entry.CommandGate;
import io.ringbook.gateway.entry.Outcome;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.model.ModelThread;
import io.ringbook.gateway.model.Order;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.sbe.RejectReason;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Enters new orders, each client's order id once. A request whose id stands for an order already is answered with that
 * order; one that comes while another of its id is under way waits for that one's answer.
 */
final class OrderEntry
{
    private final Map<EnteredOrders.Key, Entry> underWay = new ConcurrentHashMap<>();
    private final Ask ask;
    private final ReadModel model;
    private final CommandGate gate;
    private final ProtectionPrice protection;
    private final EnteredOrders entered;

    OrderEntry(final Ask ask, final ReadModel model, final CommandGate gate, final ProtectionPrice protection)
    {
        this.ask = ask;
        this.model = model;
        this.gate = gate;
        this.protection = protection;
        this.entered = new EnteredOrders(model);
    }

    EnteredOrders entered()
    {
        return entered;
    }

    void enter(final Call call)
    {
        enter(call, OrderRequest.read(call.body(), model));
    }

    private void enter(final Call call, final OrderRequest request)
    {
        final Entry entry = new Entry(call, request);
        if (null == request.clientOrderId())
        {
            entry.begin();
            return;
        }
        Entry other = underWay.putIfAbsent(entry.key, entry);
        while (null != other && !other.join(call, request))
        {
            other = underWay.putIfAbsent(entry.key, entry);
        }
        if (null == other)
        {
            entry.begin();
        }
    }

    private record Joined(Call call, OrderRequest request)
    {
    }

    /** A request on its way to the engine, and those that wait for its answer. */
    private final class Entry implements CommandGate.Reply, ModelThread.Question
    {
        private final Call call;
        private final OrderRequest request;
        private final long account;
        private final EnteredOrders.Key key;
        private List<Joined> joined;
        private Problem late;
        private boolean isEnded;
        private boolean isProtected;
        private int attempt;

        Entry(final Call call, final OrderRequest request)
        {
            this.call = call;
            this.request = request;
            this.account = call.principal().account();
            this.key = new EnteredOrders.Key(account, request.clientOrderId());
        }

        /** False if it has ended, and so nobody would answer. */
        synchronized boolean join(final Call other, final OrderRequest otherRequest)
        {
            if (isEnded)
            {
                return false;
            }
            if (null != late)
            {
                other.fail(late);
                return true;
            }
            if (null == joined)
            {
                joined = new ArrayList<>();
            }
            joined.add(new Joined(other, otherRequest));
            return true;
        }

        /** Once it has ended there is nobody to join it, and who comes next finds what it has left in the model. */
        private List<Joined> end()
        {
            if (null != key.clientOrderId())
            {
                underWay.remove(key, this);
            }
            synchronized (this)
            {
                isEnded = true;
                return null == joined ? List.of() : joined;
            }
        }

        private void begin()
        {
            isProtected = request.needsProtection();
            if (null == key.clientOrderId())
            {
                offer();
            }
            else if (!ask.ask(this))
            {
                fail(Ask.tooMany());
            }
        }

        /** On the model's thread: is the id free? */
        @Override
        public void run()
        {
            final Order order = entered.order(key);
            if (null == order)
            {
                offer();
                return;
            }
            final List<Joined> others = end();
            answer(call, request, order);
            others.forEach((other) -> answer(other.call(), other.request(), order));
        }

        private void offer()
        {
            try
            {
                final long price = isProtected ? protection.ticks(request, attempt) : request.priceTicks();
                gate.offer((encoder, correlationId) -> request.encode(encoder, correlationId, account, price), this);
            }
            catch (final Problem problem)
            {
                fail(problem);
            }
            catch (final RuntimeException e)
            {
                call.accident(e);
                fail(new Problem(ProblemCode.INTERNAL, "our mistake in another request of this clientOrderId"));
            }
        }

        @Override
        public void unanswered()
        {
            fail(Ask.ended());
        }

        private void fail(final Problem problem)
        {
            final List<Joined> others = end();
            call.fail(problem);
            others.forEach((other) -> other.call().fail(problem));
        }

        @Override
        public void onAnswered(final Outcome outcome)
        {
            final RejectReason reason = outcome.rejectReason();
            if (null == reason)
            {
                accepted(outcome.orderId());
            }
            else if (RejectReason.PRICE_BAND == reason && isProtected && attempt + 1 < ProtectionPrice.ATTEMPTS)
            {
                attempt++;
                offer();
            }
            else if (RejectReason.DUPLICATE_CLORDID == reason)
            {
                run();
            }
            else
            {
                rejected(Rejections.of(reason, request));
            }
        }

        private void accepted(final long orderId)
        {
            final Order order = model.order(account, orderId);
            if (null != key.clientOrderId())
            {
                entered.add(key, orderId, request);
            }
            final List<Joined> others = end();
            Ask.answer(call, () -> OrderJson.respond(call, 201, order));
            others.forEach((other) -> answer(other.call(), other.request(), order));
        }

        /** It has left nothing behind: those that asked for something else are judged by themselves. */
        private void rejected(final Problem problem)
        {
            final List<Joined> others = end();
            call.fail(problem);
            for (final Joined other : others)
            {
                if (other.request().isSame(request))
                {
                    other.call().fail(problem);
                }
                else
                {
                    enter(other.call(), other.request());
                }
            }
        }

        private void answer(final Call caller, final OrderRequest asked, final Order order)
        {
            Ask.answer(caller, () ->
            {
                if (!entered.isSame(key, order, asked))
                {
                    throw Problem.ofField(ProblemCode.CLIENT_ORDER_ID_REUSED, "clientOrderId",
                        "expected the same order as before, or another clientOrderId: " + key.clientOrderId() +
                            " stands for order " + order.orderId);
                }
                caller.header("Idempotent-Replayed", "true");
                OrderJson.respond(caller, 200, order);
            });
        }

        @Override
        public void onFailed(final Problem problem)
        {
            fail(problem);
        }

        /** Who comes meanwhile is told the same: it must not be entered again before it is known what came of it. */
        @Override
        public void onLate(final Problem problem)
        {
            final List<Joined> others;
            synchronized (this)
            {
                late = problem;
                others = null == joined ? List.of() : joined;
                joined = null;
            }
            call.fail(problem);
            others.forEach((other) -> other.call().fail(problem));
        }
    }
}
