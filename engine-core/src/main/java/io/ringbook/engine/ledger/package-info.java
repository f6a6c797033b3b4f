/**
 * Money: assets, what each account has of them, transfers, collected fees. It knows no orders and no prices; what those
 * mean in money is the business of {@code io.ringbook.engine}.
 */
package io.ringbook.engine.ledger;
