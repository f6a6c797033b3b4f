/**
 * Databento's binary encoding (DBN), market by order: its reader, the book it describes, and what it comes to in
 * commands. Uses the engine through its door alone.
 */
package io.ringbook.app.market.dbn;
