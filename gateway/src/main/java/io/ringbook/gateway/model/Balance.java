package io.ringbook.gateway.model;

/**
 * What an account has of an asset.
 *
 * @param asset          name.
 * @param scale          decimals of a unit.
 * @param availableUnits free to use.
 * @param lockedUnits    reserved by live orders.
 */
public record Balance(String asset, int scale, long availableUnits, long lockedUnits)
{
}
