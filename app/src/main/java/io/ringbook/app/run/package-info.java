/**
 * What {@code ringbook run} is made of: a source of commands, the driver that sends them through the pipeline on time,
 * the probe that listens to the events, the PostgreSQL copy beside it, and the comparisons at the end.
 */
package io.ringbook.app.run;
