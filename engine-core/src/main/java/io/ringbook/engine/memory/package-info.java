/**
 * How the engine's packages reach the arrays that they keep their state in.
 */
package io.ringbook.engine.memory;
