/**
 * {@code ringbook top}: a live view of an engine, by its metrics or by its journal.
 */
package io.ringbook.app.top;
