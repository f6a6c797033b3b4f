/**
 * The REST endpoints: requests to commands and questions, outcomes to JSON.
 */
package io.ringbook.gateway.rest;
