package io.ringbook.gateway;

import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Principal;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.http.TokenAuthenticator;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The token of account 7 is "token7". The key "read7" may read for it, with the signature "signed"; no session ends but
 * by {@link #end}.
 */
public final class TestTokens implements TokenAuthenticator
{
    private final Set<Long> ended = ConcurrentHashMap.newKeySet();

    /**
     * Logs out.
     *
     * @param account whose sessions end.
     */
    public void end(final long account)
    {
        ended.add(account);
    }

    @Override
    public Principal byToken(final String token)
    {
        if (!token.matches("token[0-9]{1,9}"))
        {
            throw new Problem(ProblemCode.UNAUTHENTICATED, "no such token");
        }
        final long account = Long.parseLong(token.substring(5));
        return new Principal(
            account, "user" + account, false, Set.of(Access.READ, Access.TRADE, Access.WITHDRAW, Access.SESSION), null);
    }

    @Override
    public Principal bySignature(
        final String key,
        final String timestamp,
        final String nonce,
        final String signature,
        final String method,
        final String target,
        final byte[] body)
    {
        if (!key.matches("read[0-9]{1,9}") || !"signed".equals(signature) || !"GET".equals(method) ||
            !"/api/v1/ws".equals(target) || 0 != body.length)
        {
            throw new Problem(ProblemCode.UNAUTHENTICATED, "the signature does not hold");
        }
        final long account = Long.parseLong(key.substring(4));
        return new Principal(account, "user" + account, false, Set.of(Access.READ), key);
    }

    @Override
    public boolean isLive(final Principal principal)
    {
        return !ended.contains(principal.account());
    }
}
