/**
 * A real PostgreSQL without an installation: binaries from Maven, data below the run's directory.
 */
package io.ringbook.app.postgres;
