package io.ringbook.gateway.http;

/**
 * A method and path, who may call it, and what it does.
 *
 * @param method     GET, POST, PUT or DELETE.
 * @param path       whole.
 * @param access     who may.
 * @param isBlocking does it wait for something: a database, a hash that takes long?
 * @param endpoint   that answers.
 */
public record Route(String method, String path, Access access, boolean isBlocking, Endpoint endpoint)
{
    /**
     * A route whose endpoint answers at once, or later from elsewhere.
     *
     * @param method   of it.
     * @param path     of it.
     * @param access   who may.
     * @param endpoint that answers.
     * @return route.
     */
    public static Route of(final String method, final String path, final Access access, final Endpoint endpoint)
    {
        return new Route(method, path, access, false, endpoint);
    }

    /**
     * A route whose endpoint may wait: it runs on a worker thread.
     *
     * @param method   of it.
     * @param path     of it.
     * @param access   who may.
     * @param endpoint that answers.
     * @return route.
     */
    public static Route blocking(
        final String method, final String path, final Access access, final Endpoint endpoint)
    {
        return new Route(method, path, access, true, endpoint);
    }

    /**
     * Does a call have a JSON body?
     *
     * @return true for POST and PUT.
     */
    public boolean hasBody()
    {
        return "POST".equals(method) || "PUT".equals(method);
    }
}
