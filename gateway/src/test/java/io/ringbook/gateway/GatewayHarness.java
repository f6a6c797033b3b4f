package io.ringbook.gateway;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Gatekeeper;
import io.ringbook.gateway.http.HttpSettings;
import io.ringbook.gateway.http.Principal;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.pipeline.EngineRecovery;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.replay.EventHub;
import io.ringbook.replay.Recovery;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TransferType;
import org.agrona.CloseHelper;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.BackoffIdleStrategy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * An engine with a journal and a gateway around it, on a free port. Who calls is whom the header X-Test-Account names.
 */
public final class GatewayHarness implements AutoCloseable
{
    /** Names the caller's account; an account above 9,000 is an administrator's. */
    public static final String ACCOUNT = "X-Test-Account";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(1_024);
    private final CommandEncoder encoder = new CommandEncoder();
    private final Gateway gateway;
    private final EventHub hub;
    private final Ringbook ringbook;
    private MatchingEngine engine;

    /**
     * Recovers what is in a directory, and opens.
     *
     * @param directory of the data.
     */
    public GatewayHarness(final Path directory)
    {
        this(directory, (context) -> context);
    }

    /**
     * Recovers what is in a directory, and opens.
     *
     * @param directory of the data.
     * @param settings  that differ.
     */
    public GatewayHarness(final Path directory, final UnaryOperator<GatewayContext> settings)
    {
        gateway = new Gateway(settings.apply(new GatewayContext()
            .http(HttpSettings.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)))
            .gatekeeper(new HeaderGatekeeper())
            .authenticator(new TestTokens())
            .onAccident((request, e) -> e.printStackTrace())));
        final RingbookContext context = new RingbookContext()
            .journal(ChronicleJournal.open(
                directory.resolve("journal"),
                new JournalConfig().blockSizeBytes(1 << 20).preTouch(false).minFreeBytes(0)))
            .recovery(watched(new Recovery(directory)))
            .idleStrategySupplier(() -> new BackoffIdleStrategy(1, 1, 1_000, 100_000));
        hub = EventHub.install(context, directory);
        ringbook = Ringbook.launch(context);
        gateway.open(ringbook, hub);
    }

    private EngineRecovery watched(final Recovery recovery)
    {
        final EngineRecovery watched = gateway.watch(recovery);
        return (config, events) ->
        {
            engine = watched.recover(config, events);
            return engine;
        };
    }

    /**
     * Defines BTC-USDT (tick 0.01, lot 0.001) and ETH-USDT (tick 0.01, lot 0.01), with money and fees of 1 and 2 bps.
     *
     * @return this.
     */
    public GatewayHarness markets()
    {
        offer((length) -> encoder.accountsMode(0, AccountsMode.ON));
        offer((length) -> encoder.instrumentDefinition(0, spec("BTC-USDT", "BTC", 3)));
        offer((length) -> encoder.instrumentDefinition(0, spec("ETH-USDT", "ETH", 2)));
        final long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (200 != send(0, "GET", "/api/v1/depth?symbol=ETH-USDT", null).statusCode())
        {
            if (System.nanoTime() > deadlineNs)
            {
                throw new IllegalStateException("expected the gateway to hear of its instruments within 10 s");
            }
        }
        return this;
    }

    private static InstrumentSpec spec(final String symbol, final String base, final int lotDecimals)
    {
        return new InstrumentSpec().symbol(symbol).baseAsset(base).quoteAsset("USDT").tickSize(1, 2)
            .lotSize(1, lotDecimals).feesBps(10, 20).l2(true);
    }

    /**
     * Gives an account money, past the gateway.
     *
     * @param account  to have it.
     * @param asset    of it.
     * @param units    of the asset, 1e-8.
     * @param transfer id.
     * @return this.
     */
    public GatewayHarness deposit(final long account, final String asset, final long units, final long transfer)
    {
        offer((length) -> encoder.transfer(0, TransferType.DEPOSIT, account, transfer, asset, units));
        return this;
    }

    /**
     * Enters a limit order to buy one lot of an instrument, past the gateway.
     *
     * @param account      whose.
     * @param instrumentId 1 for BTC-USDT, 2 for ETH-USDT.
     * @param priceTicks   limit.
     * @return this.
     */
    public GatewayHarness limitBuy(final long account, final int instrumentId, final long priceTicks)
    {
        offer((length) -> encoder.limitOrder(0, account, instrumentId, Side.BUY, priceTicks, 1));
        return this;
    }

    private void offer(final ToIntFunction<CommandEncoder> command)
    {
        final int length = command.applyAsInt(encoder.wrap(buffer, 0));
        long answer = ringbook.offer(buffer, 0, length);
        while (Ringbook.BACK_PRESSURED == answer)
        {
            Thread.onSpinWait();
            answer = ringbook.offer(buffer, 0, length);
        }
        if (answer < Ringbook.ACCEPTED)
        {
            throw new IllegalStateException("offer: " + answer, ringbook.failure());
        }
    }

    /**
     * The engine.
     *
     * @return running.
     */
    public Ringbook ringbook()
    {
        return ringbook;
    }

    /**
     * The engine's state. Once this is closed.
     *
     * @return hash over all of it.
     */
    public long stateHash()
    {
        return engine.stateHash();
    }

    /**
     * The gateway.
     *
     * @return open.
     */
    public Gateway gateway()
    {
        return gateway;
    }

    /**
     * A path on the gateway.
     *
     * @param path with its query.
     * @return URI.
     */
    public URI uri(final String path)
    {
        return URI.create("http://127.0.0.1:" + gateway.address().getPort() + path);
    }

    /**
     * Sends a request.
     *
     * @param account of the caller, 0 for nobody.
     * @param method  of HTTP.
     * @param path    with its query.
     * @param body    JSON, or null.
     * @return answer.
     */
    public HttpResponse<String> send(final long account, final String method, final String path, final String body)
    {
        final HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, null == body ?
            HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (null != body)
        {
            request.header("Content-Type", "application/json");
        }
        if (account > 0)
        {
            request.header(ACCOUNT, Long.toString(account));
        }
        try
        {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
        catch (final IOException e)
        {
            throw new IllegalStateException(method + " " + path + ": " + e, e);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(gateway, ringbook, hub);
    }

    private static final class HeaderGatekeeper implements Gatekeeper
    {
        @Override
        public void admit(final Call call)
        {
        }

        @Override
        public Principal identify(final Call call)
        {
            final String account = call.header(ACCOUNT);
            return null == account ? null : new Principal(
                Long.parseLong(account), "user" + account, Long.parseLong(account) > 9_000,
                Set.of(Access.READ, Access.TRADE, Access.WITHDRAW, Access.SESSION), null);
        }
    }
}
