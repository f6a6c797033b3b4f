package io.ringbook.gateway.rest;

import io.ringbook.gateway.http.JsonBody;

/**
 * A transfer as it is asked for; its amount is counted when the asset's scale is known.
 */
record TransferRequest(String asset, String amount, long transferId)
{
    static TransferRequest read(final JsonBody body)
    {
        return new TransferRequest(
            body.requiredText("asset"),
            Fields.required("amount", Fields.decimal(body, "amount")),
            body.requiredInteger("transferId", 1, Fields.MAX_ID));
    }
}
