@NullMarked
package org.clearway.rules.service.web;

import org.jspecify.annotations.NullMarked;
