package io.ringbook.gateway.http;

import java.util.Set;

/**
 * Who calls. The account of everything a caller does is this one's, whatever the request says.
 *
 * @param account  of the engine; the user's senderCompId.
 * @param username of the user.
 * @param isAdmin  may this one run the exchange?
 * @param scopes   what is allowed: of READ, TRADE, WITHDRAW, and SESSION for one who has logged in.
 * @param keyId    of the key that signed, or null for a session.
 */
public record Principal(long account, String username, boolean isAdmin, Set<Access> scopes, String keyId)
{
    /**
     * May this caller use a route?
     *
     * @param access that the route asks for.
     * @return true if so.
     */
    public boolean may(final Access access)
    {
        return switch (access)
        {
            case PUBLIC -> true;
            case ADMIN -> isAdmin;
            default -> scopes.contains(access);
        };
    }
}
