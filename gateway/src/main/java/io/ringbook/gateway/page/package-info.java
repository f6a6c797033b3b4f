/**
 * The trading page: its files, and the few scripts of others that it stands on, from memory.
 */
package io.ringbook.gateway.page;
