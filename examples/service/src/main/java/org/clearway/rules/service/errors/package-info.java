/** Errors as HTTP tells them: problem documents for programs, pages for people. */
@NullMarked
package org.clearway.rules.service.errors;

import org.jspecify.annotations.NullMarked;
