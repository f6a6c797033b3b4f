package io.ringbook.gateway.user;

import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import org.agrona.concurrent.EpochNanoClock;

import javax.sql.DataSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The API keys. All are in memory, so that a signature can be checked without the database, where they are written
 * first. Secrets are kept nowhere: they are derived from the server key.
 */
final class ApiKeys
{
    private static final int ID_BYTES = 16;
    private static final int LONGEST_LABEL = 64;
    private static final String LOAD =
        "SELECT k.key_id, k.label, k.algorithm, k.secret_hash, k.public_key, k.scopes, k.created_ns AS made_ns, " +
        "k.last_used_ns, u.sender_comp_id, u.username, u.role, u.created_ns " +
        "FROM gateway.api_keys k JOIN gateway.users u USING (sender_comp_id)";
    private static final String INSERT =
        "INSERT INTO gateway.api_keys " +
        "(key_id, sender_comp_id, label, algorithm, secret_hash, public_key, scopes, created_ns) " +
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM gateway.api_keys WHERE key_id = ?";
    private static final String USED = "UPDATE gateway.api_keys SET last_used_ns = ? WHERE key_id = ?";

    private final Map<String, ApiKey> byId = new ConcurrentHashMap<>();
    private final Sql sql;
    private final ServerKey serverKey;
    private final UserSettings settings;
    private final EpochNanoClock clock;
    private int strangers;

    /** The keys of a database. */
    ApiKeys(
        final DataSource dataSource,
        final ServerKey serverKey,
        final UserSettings settings,
        final EpochNanoClock clock)
    {
        this.sql = new Sql(dataSource);
        this.serverKey = serverKey;
        this.settings = settings;
        this.clock = clock;
        // What was signed before this could have been seen by the process before.
        final long forgottenMs = clock.nanoTime() / 1_000_000 + settings.signatureWindowMs();
        for (final ApiKey key : sql.list(LOAD, (row) -> read(row, new NonceWindow(
            settings.maxNoncesPerKey(), forgottenMs))))
        {
            byId.put(key.keyId, key);
            strangers += null == key.signature ? 1 : 0;
        }
    }

    /** How many keys cannot be used, since they were made with another server key. */
    int strangers()
    {
        return strangers;
    }

    /** The key of an id, or null. Any thread; does not block. */
    ApiKey key(final String keyId)
    {
        return byId.get(keyId);
    }

    /** The keys of a user, oldest first. */
    List<ApiKey> of(final long senderCompId)
    {
        return byId.values().stream()
            .filter((key) -> key.user.senderCompId() == senderCompId)
            .sorted(Comparator.comparingLong((ApiKey key) -> key.createdNs).thenComparing((key) -> key.keyId))
            .toList();
    }

    /** Makes an HMAC key; its secret is {@link #secret}. Waits for the database. */
    ApiKey createHmac(final User user, final String label, final Collection<Access> scopes)
    {
        final String keyId = Digests.base64url(Digests.random(ID_BYTES));
        final String secret = serverKey.secret(keyId);
        return create(
            keyId, user, label, ApiKey.Algorithm.HMAC_SHA256, scopes, new Signature.Hmac(secret),
            Digests.sha256(secret), null);
    }

    /** Takes a public key. Waits for the database. */
    ApiKey createEd25519(
        final User user, final String label, final Collection<Access> scopes, final String publicKey)
    {
        final Signature.Ed25519 signature;
        final byte[] raw;
        try
        {
            final byte[] bytes = Base64.getDecoder().decode(publicKey);
            raw = Signature.Ed25519.raw(bytes);
            signature = Signature.Ed25519.of(bytes);
        }
        catch (final IllegalArgumentException e)
        {
            throw Problem.invalid("publicKey", "expected base64");
        }
        catch (final GeneralSecurityException e)
        {
            throw Problem.invalid("publicKey", e.getMessage());
        }
        return create(
            Digests.base64url(Digests.random(ID_BYTES)), user, label, ApiKey.Algorithm.ED25519, scopes, signature,
            null, raw);
    }

    /** The secret of an HMAC key, for its owner alone. */
    String secret(final ApiKey key)
    {
        return serverKey.secret(key.keyId);
    }

    /** One at a time, so that the counts hold; the database is quick. */
    private synchronized ApiKey create(
        final String keyId,
        final User user,
        final String label,
        final ApiKey.Algorithm algorithm,
        final Collection<Access> scopes,
        final Signature signature,
        final byte[] secretHash,
        final byte[] publicKey)
    {
        requireLabel(label);
        if (of(user.senderCompId()).size() >= settings.maxKeysPerUser())
        {
            throw new Problem(ProblemCode.FORBIDDEN, "expected at most " + settings.maxKeysPerUser() +
                " keys of a user; delete one");
        }
        if (byId.size() >= settings.maxKeys())
        {
            throw new Problem(ProblemCode.BACK_PRESSURED, "too many keys: expected at most " + settings.maxKeys());
        }
        final long nowNs = clock.nanoTime();
        final ApiKey key = new ApiKey(
            keyId, user, label, algorithm, EnumSet.copyOf(scopes), nowNs, 0, signature,
            new NonceWindow(settings.maxNoncesPerKey(), 0));
        final String names = new TreeSet<>(scopes).stream().map(Access::name).collect(Collectors.joining(","));
        sql.update(
            INSERT, keyId, user.senderCompId(), label, algorithm.name(), secretHash, publicKey, names, nowNs);
        byId.put(keyId, key);
        return key;
    }

    private static void requireLabel(final String label)
    {
        if (label.length() > LONGEST_LABEL || !label.chars().allMatch((c) -> c >= ' ' && c != 0x7f) ||
            !StandardCharsets.UTF_8.newEncoder().canEncode(label))
        {
            throw Problem.invalid("label", "expected at most " + LONGEST_LABEL + " printable characters");
        }
    }

    /** Ends a key of a user; false if the user has none of this id. Waits for the database, where it ends first. */
    boolean delete(final long senderCompId, final String keyId)
    {
        final ApiKey key = byId.get(keyId);
        if (null == key || key.user.senderCompId() != senderCompId)
        {
            return false;
        }
        sql.update(DELETE, keyId);
        byId.remove(keyId);
        return true;
    }

    /** Writes when keys were used last. Waits for the database. */
    void saveUse()
    {
        for (final ApiKey key : byId.values())
        {
            if (key.isUseUnsaved())
            {
                final long usedNs = key.lastUsedNs();
                sql.update(USED, usedNs, key.keyId);
                key.useSaved(usedNs);
            }
        }
    }

    private ApiKey read(final ResultSet row, final NonceWindow nonces) throws SQLException
    {
        final String keyId = row.getString("key_id");
        final Set<Access> scopes = EnumSet.noneOf(Access.class);
        Arrays.stream(row.getString("scopes").split(",")).map(Access::valueOf).forEach(scopes::add);
        final ApiKey.Algorithm algorithm = ApiKey.Algorithm.valueOf(row.getString("algorithm"));
        return new ApiKey(
            keyId, User.read(row), row.getString("label"), algorithm, scopes, row.getLong("made_ns"),
            row.getLong("last_used_ns"), signature(row, keyId, algorithm), nonces);
    }

    private Signature signature(final ResultSet row, final String keyId, final ApiKey.Algorithm algorithm)
        throws SQLException
    {
        if (ApiKey.Algorithm.HMAC_SHA256 == algorithm)
        {
            final String secret = serverKey.secret(keyId);
            final boolean isOurs = MessageDigest.isEqual(Digests.sha256(secret), row.getBytes("secret_hash"));
            return isOurs ? new Signature.Hmac(secret) : null;
        }
        try
        {
            return Signature.Ed25519.of(row.getBytes("public_key"));
        }
        catch (final GeneralSecurityException e)
        {
            throw new IllegalStateException("gateway.api_keys: key " + keyId + ": " + e.getMessage(), e);
        }
    }
}
