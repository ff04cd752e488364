/** The interview on web pages, made on the server: every page is the answer to a form, and works without scripts. */
@NullMarked
package org.clearway.rules.service.web;

import org.jspecify.annotations.NullMarked;
