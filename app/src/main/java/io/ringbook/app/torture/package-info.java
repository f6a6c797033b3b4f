/**
 * The fault campaign: engines in processes of their own that are killed, starved and lied to, their files damaged, and
 * an independent client that knows what it saw.
 */
package io.ringbook.app.torture;
