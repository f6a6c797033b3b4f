package io.ringbook.app.serve;

import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Gatekeeper;
import io.ringbook.gateway.http.Principal;

/**
 * Lets everybody ask what is public, and knows nobody.
 */
final class NobodyGatekeeper implements Gatekeeper
{
    @Override
    public void admit(final Call call)
    {
    }

    @Override
    public Principal identify(final Call call)
    {
        return null;
    }
}
