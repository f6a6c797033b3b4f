/**
 * The rules of matching a second time, in plain collections: slow, easy to read, and what the engine is compared with
 * on random flow by {@code io.ringbook.engine.fuzz}.
 */
package io.ringbook.engine.reference;
