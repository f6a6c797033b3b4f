package io.ringbook.gateway.user;

import io.ringbook.gateway.http.Access;
import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.http.Route;

import java.util.List;

/**
 * The audit, for administrators.
 */
final class AuditEndpoint
{
    private static final int MOST = 1_000;
    private static final int USUAL = 100;

    private final PostgresAudit audit;

    /** An endpoint. */
    AuditEndpoint(final PostgresAudit audit)
    {
        this.audit = audit;
    }

    /** Its route. */
    Route route()
    {
        return Route.blocking("GET", "/api/v1/admin/audit", Access.ADMIN, this::page);
    }

    private void page(final Call call)
    {
        final String cursor = call.query("cursor");
        final int limit = (int)call.queryInteger("limit", 1, MOST, USUAL);
        call.queryDone();
        final List<PostgresAudit.Line> lines = audit.page(before(cursor), limit);
        final Json json = Json.object().beginArray("entries");
        for (final PostgresAudit.Line line : lines)
        {
            json.begin()
                .field("id", line.id())
                .time("time", line.timeNs())
                .field("actor", line.actor())
                .field("action", line.action())
                .rawField("detail", line.detail())
                .field("address", line.address())
                .field("outcome", line.outcome())
                .end();
        }
        json.endArray();
        if (lines.size() < limit)
        {
            json.nullField("cursor");
        }
        else
        {
            json.field("cursor", Long.toString(lines.get(limit - 1).id()));
        }
        call.respond(200, json.end());
    }

    private static long before(final String cursor)
    {
        if (null == cursor)
        {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("[0-9]{1,18}"))
        {
            throw Problem.ofField(
                ProblemCode.INVALID_PARAMETER, "cursor", "expected the cursor of an answer");
        }
        return Long.parseLong(cursor);
    }
}
