/**
 * What a running engine, its follower and its copy look like from outside: metrics in the text format of Prometheus,
 * health and readiness, over HTTP. Reads counters that are kept anyway and counts the events on their way to the
 * embedder's handler; stands above the rooms it watches, and none of them knows of it.
 */
package io.ringbook.metrics;
