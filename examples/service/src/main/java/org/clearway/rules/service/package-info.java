/** Clearway as a service: decisions over HTTP, records of them in a database, an interview on web pages. */
@NullMarked
package org.clearway.rules.service;

import org.jspecify.annotations.NullMarked;
