/**
 * A gateway that embeds an engine: sessions on threads of their own, answers in order, back-pressure, a close and a
 * recovery. Start with {@link io.ringbook.examples.gateway.GatewayMain}.
 */
package io.ringbook.examples.gateway;
