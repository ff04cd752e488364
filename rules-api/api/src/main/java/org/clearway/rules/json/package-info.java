/**
 * Requests, decisions and records as JSON.
 *
 * <p>Reading is strict: an unknown name, a wrong type, a value outside its enumeration, a name stated twice or anything after
 * the end is an error that names the place; nothing is ignored. Writing is deterministic: the same value gives the same text.
 */
@NullMarked
package org.clearway.rules.json;

import org.jspecify.annotations.NullMarked;
