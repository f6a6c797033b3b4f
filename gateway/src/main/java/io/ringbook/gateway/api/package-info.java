/**
 * The API's own description: the OpenAPI document and the page to try it.
 */
package io.ringbook.gateway.api;
