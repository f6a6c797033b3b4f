/**
 * HTTP as the gateway speaks it: routes, calls, JSON in and out, errors that name the field. Knows nothing of trading.
 */
package io.ringbook.gateway.http;
