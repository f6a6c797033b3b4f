package io.ringbook.gateway.user;

import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Principal;

import java.util.EnumSet;
import java.util.Set;

/**
 * A key that signs requests of a user.
 */
final class ApiKey
{
    /** How a key signs. */
    enum Algorithm
    {
        /** By a secret that both sides have. */
        HMAC_SHA256,
        /** By a private key that the client alone has. */
        ED25519
    }

    private static final Set<Access> ALL = EnumSet.of(Access.READ, Access.TRADE, Access.WITHDRAW);

    final String keyId;
    final User user;
    final String label;
    final Algorithm algorithm;
    final Set<Access> scopes;
    final long createdNs;
    final Principal principal;
    /** Null if the key cannot be used: it was made with another server key. */
    final Signature signature;
    final NonceWindow nonces;
    private volatile long lastUsedNs;
    private volatile long savedNs;

    ApiKey(
        final String keyId,
        final User user,
        final String label,
        final Algorithm algorithm,
        final Set<Access> scopes,
        final long createdNs,
        final long lastUsedNs,
        final Signature signature,
        final NonceWindow nonces)
    {
        this.keyId = keyId;
        this.user = user;
        this.label = label;
        this.algorithm = algorithm;
        this.scopes = scopes;
        this.createdNs = createdNs;
        this.lastUsedNs = lastUsedNs;
        this.savedNs = lastUsedNs;
        this.signature = signature;
        this.nonces = nonces;
        // A key that may not do everything for its user must not do more than everything.
        final boolean isAdmin = User.Role.ADMIN == user.role() && scopes.containsAll(ALL);
        this.principal = new Principal(user.senderCompId(), user.username(), isAdmin, Set.copyOf(scopes), keyId);
    }

    /** 0 if it never was. */
    long lastUsedNs()
    {
        return lastUsedNs;
    }

    void used(final long nowNs)
    {
        lastUsedNs = nowNs;
    }

    /** Has it been used since that was written? */
    boolean isUseUnsaved()
    {
        return savedNs != lastUsedNs;
    }

    void useSaved(final long usedNs)
    {
        savedNs = usedNs;
    }
}
